package be.omringd.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.casefile.CaseId;
import be.omringd.mirror.MirrorSet.Item;
import be.omringd.mirror.MirrorSet.Sketch;
import be.omringd.mirror.MirrorSet.TargetGroup;
import be.omringd.mirror.Picture.Cell;
import be.omringd.paper.PaperDocument;
import be.omringd.paper.Part;
import be.omringd.paper.Part.Bullets;
import be.omringd.paper.Part.Table;
import be.omringd.paper.Part.Wide;
import be.omringd.paper.PdfFile;
import be.omringd.paper.WordFile;
import be.omringd.shell.Texts;
import be.omringd.testing.Any;
import be.omringd.testing.Law;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;

/** What a report tells of answers is what the picture tells, and gives nobody away. */
class PictureOnPaperTest {

    private static final MirrorSet SET = new MirrorSet(
            List.of(new TargetGroup("g1", "Buren", List.of(new Sketch("s1", "Plant graag", "tijd", "", "", ""),
                    new Sketch("s2", "Snel moe", "", "rust", "", "")))),
            List.of(new Item("arrival", "In"), new Item("bond", "Band")), List.of(new Item("known", "")));
    private static final MirrorSummary MIRROR = new MirrorSummary(new MirrorId(UUID.randomUUID()), new CaseId(
            UUID.randomUUID()), 1, MirrorState.CLOSED, Instant.EPOCH, LocalDate.EPOCH, Instant.EPOCH, null, null);

    private final Texts texts = new Texts();

    /** What one respondent said, and what of. */
    private record Respondent(Layer layer, Map<Question, Answer> answers) {}

    /** A mirror that some answered, with the remarks to all questions, those without a result too. */
    private record Answered(List<Respondent> people, Picture picture, Map<Question, List<String>> remarks) {

        long count(Question question) {
            return people.stream().filter(one -> one.answers.containsKey(question)).count();
        }
    }

    private static Answered answered(Any any, int most) {
        int[] number = {0};
        List<Respondent> people = any.list(most, () -> {
            Map<Question, Answer> answers = new HashMap<>();
            SET.questions().forEach(question -> {
                if (any.between(0, 2) > 0) {
                    answers.put(question, new Answer(any.of(Said.values()), Set.of(any.of(Lens.values())),
                            any.between(0, 2) == 0 ? "opmerking" + ++number[0] : ""));
                }
            });
            return new Respondent(any.of(Layer.values()), answers);
        });
        Map<Question, Cell> cells = new HashMap<>();
        Map<Question, List<String>> remarks = new HashMap<>();
        SET.questions().forEach(question -> {
            Map<Said, Integer> said = Publication.none();
            Map<Lens, Integer> lenses = new EnumMap<>(Lens.class);
            people.stream().map(one -> one.answers.get(question)).filter(answer -> answer != null).forEach(answer -> {
                said.merge(answer.said(), 1, Integer::sum);
                answer.lenses().forEach(lens -> lenses.merge(lens, 1, Integer::sum));
                if (!answer.remark().isEmpty()) {
                    remarks.computeIfAbsent(question, first -> new ArrayList<>()).add(answer.remark());
                }
            });
            Publication.result(said).ifPresent(result -> cells.put(question, new Cell(result, Map.of(), lenses, 0)));
        });
        return new Answered(people, new Picture(MIRROR, SET, cells, Map.of(), Map.of()), remarks);
    }

    private List<Part> parts(Answered answered) {
        return new PictureOnPaper(texts, new ItemWords(texts), Texts.DUTCH, answered.picture, answered.remarks).parts(List.of());
    }

    private static Stream<Part> all(List<Part> parts) {
        return parts.stream().flatMap(part -> part instanceof Wide wide ? all(wide.parts()) : Stream.of(part));
    }

    /** The numbers of each question, as the table of the report has them: what was said, and by how many; nulls where it says none. */
    private static Map<Question, List<String>> numbers(List<Part> parts) {
        Table table = all(parts).filter(Table.class::isInstance).map(Table.class::cast).filter(one -> !one.picture()).findFirst()
                .orElseThrow();
        Map<Question, List<String>> numbers = new HashMap<>();
        for (int i = 0; i < table.rows().size(); i++) {
            numbers.put(SET.questions().get(i), table.rows().get(i).cells().stream().skip(3).map(Part.Cell::text).toList());
        }
        return numbers;
    }

    @Test
    void aReportTellsWhatThePictureTellsAndOfNoQuestionThatFewerThanThreeAnswered() {
        Law.holds(400, any -> answered(any, 7), answered -> {
            List<Part> parts = parts(answered);
            Map<Question, List<String>> numbers = numbers(parts);
            assertThat(numbers.keySet()).containsExactlyInAnyOrderElementsOf(SET.questions());
            List<String> told = all(parts).filter(Bullets.class::isInstance).flatMap(part -> ((Bullets) part).items().stream()).toList();
            List<String> allowed = new ArrayList<>();
            numbers.forEach((question, row) -> {
                if (answered.count(question) < 3) {
                    assertThat(row).as("%s", question).containsOnly("–");
                } else {
                    Cell cell = answered.picture.cell(question).orElseThrow();
                    assertThat(row).containsExactly(Stream.concat(Stream.of(Said.values()).map(said -> cell.count(said)),
                            Stream.of(cell.answers())).map(String::valueOf).toArray(String[]::new));
                    allowed.addAll(answered.remarks.getOrDefault(question, List.of()));
                }
            });
            assertThat(told).containsExactlyInAnyOrderElementsOf(allowed);
            long cells = all(parts).filter(part -> part instanceof Table table && table.picture())
                    .flatMap(part -> ((Table) part).rows().stream()).flatMap(row -> row.cells().stream())
                    .filter(cell -> cell.mark() != null)
                    .count();
            assertThat(cells).isEqualTo(answered.picture.cells().size());
        });
    }

    /** Whatever numbers of a report are laid beside each other, none that they give is about one person or two. */
    @Test
    void noTwoReportsOfOneMirrorDifferAndNoNumberOfAQuestionIsOfOneOrTwo() {
        Law.holds(200, any -> answered(any, 5), answered -> {
            assertThat(parts(answered)).isEqualTo(parts(answered));
            numbers(parts(answered)).values().stream().map(List::getLast).filter(people -> !people.equals("–"))
                    .forEach(people -> assertThat(Integer.parseInt(people)).isGreaterThanOrEqualTo(Publication.LIMIT));
        });
    }

    @Test
    void bothFilesSayTheSameNumbers() {
        Law.holds(3, any -> answered(any, 6), answered -> {
            PaperDocument document = new PaperDocument(Texts.DUTCH, "Verslag", "Bib", "voetregel", parts(answered));
            try (PDDocument pdf = Loader.loadPDF(PdfFile.of(document));
                    XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(WordFile.of(document)))) {
                String changed = Stream.concat(word.getParagraphs().stream().map(XWPFParagraph::getText), word.getTables().stream()
                        .flatMap(table -> table.getRows().stream()).flatMap(row -> row.getTableCells().stream())
                        .flatMap(cell -> cell.getParagraphs().stream()).map(XWPFParagraph::getText)).reduce("", (a, b) -> a + " " + b);
                String printed = new PDFTextStripper().getText(pdf).replaceAll("voetregel · \\d+ / \\d+", "");
                assertThat(digits(printed)).isEqualTo(digits(changed));
            } catch (IOException broken) {
                throw new AssertionError(broken);
            }
        });
    }

    /** How often each digit is there: heads of tables, which come again on the next page, have none. */
    private static Map<Integer, Long> digits(String text) {
        Map<Integer, Long> digits = new TreeMap<>();
        text.codePoints().filter(Character::isDigit).forEach(digit -> digits.merge(digit, 1L, Long::sum));
        return digits;
    }
}
