"""For all tests."""

# Before Qt: the hook of PySide6 asks every module that is imported after it for attributes, which pydantic, half loaded, does not survive.
import pydantic.fields  # noqa: F401
