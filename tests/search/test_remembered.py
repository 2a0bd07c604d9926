from brief_builder.search.remembered import Remembered


def test_what_was_asked_before_is_not_worked_out_again():
    asked = []
    remembered = Remembered(lambda word: asked.append(word) or len(word))
    assert [remembered["een"], remembered["twee"], remembered["een"]] == [3, 4, 3]
    assert asked == ["een", "twee"]


def test_it_never_holds_more_than_its_bound():
    remembered = Remembered(str, most=3)
    assert [remembered[number] for number in range(10)] == [str(number) for number in range(10)]
    assert len(remembered) <= 3
