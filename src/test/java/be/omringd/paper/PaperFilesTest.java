package be.omringd.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import be.omringd.paper.Part.Bullets;
import be.omringd.paper.Part.Cell;
import be.omringd.paper.Part.Fact;
import be.omringd.paper.Part.Facts;
import be.omringd.paper.Part.Heading;
import be.omringd.paper.Part.Mark;
import be.omringd.paper.Part.Row;
import be.omringd.paper.Part.Table;
import be.omringd.paper.Part.Text;
import be.omringd.paper.Part.Tone;
import be.omringd.paper.Part.Wide;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;

/** A document becomes a PDF that can be listened to and a file that can be changed, whatever people typed. */
class PaperFilesTest {

    private static final String TYPED = "<script>alert(1)</script> & \"x\" ]]> =1+1 ${x} {{y}} <w:p/>";
    private static final Mark MARK = new Mark("/mirror/sign-works.png", "E3EFEB", "E3EFEB");

    private static PaperDocument document(String text) {
        return new PaperDocument(Locale.of("fr", "BE"), "Rapport", "Bibliothèque", "pied", List.of(
                new Heading(1, "Chapitre"), new Heading(2, "Partie"), new Text(Tone.LEAD, "Début"), new Text(Tone.PLAIN, text),
                new Facts(List.of(new Fact("Quoi", text))), new Bullets(List.of(text, "deux")),
                new Wide(List.of(new Heading(1, "Image"), new Table("Ce que l’on voit", List.of(Cell.of("Qui"), Cell.of("Arriver"),
                        Cell.of("Partir")), List.of(40, 30, 30),
                        List.of(new Row(List.of(Cell.of(text), Cell.marked("Ça va", "5 réponses", MARK), Cell.of("Trop peu")))), true))),
                new Table("", List.of(Cell.of("Qui"), Cell.number("Combien")), List.of(70, 30),
                        List.of(new Row(List.of(Cell.of(text), Cell.number("12")))), false)));
    }

    private static String pdfText(byte[] pdf) throws IOException {
        try (PDDocument read = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(read).replaceAll("\\s+", " ");
        }
    }

    private static XWPFDocument word(PaperDocument document) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(WordFile.of(document)));
    }

    private static String part(byte[] file, String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("no " + name);
    }

    // ---- PDF

    @Test
    void aPdfSaysItsLanguageItsTitleAndWhatEachPartOfItIs() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(PdfFile.of(document("mots")))) {
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("fr-BE");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Bibliothèque – Rapport");
            assertThat(pdf.getDocumentCatalog().getDocumentOutline().getFirstChild().getTitle()).isEqualTo("Chapitre");
            List<String> tags = new ArrayList<>();
            tags(pdf.getDocumentCatalog().getStructureTreeRoot().getCOSObject(), tags, 0);
            assertThat(tags).contains("H1", "H2", "H3", "P", "L", "LI", "Table", "THead", "TH", "TD", "Caption");
            assertThat(pdf.getPage(1).getMediaBox().getWidth()).as("a page on its side").isGreaterThan(800);
            assertThat(pdf.getPage(2).getMediaBox().getWidth()).isLessThan(600);
        }
    }

    private static void tags(COSBase of, List<String> tags, int depth) {
        COSBase base = of instanceof COSObject object ? object.getObject() : of;
        if (base instanceof COSArray array) {
            array.forEach(one -> tags(one, tags, depth + 1));
        } else if (base instanceof COSDictionary dictionary && depth < 60) {
            String name = dictionary.getNameAsString(COSName.S);
            if (name != null) {
                tags.add(name);
            }
            COSBase kids = dictionary.getDictionaryObject(COSName.K);
            if (kids != null) {
                tags(kids, tags, depth + 1);
            }
        }
    }

    @Test
    void whatLooksLikeMarkupStandsInBothAsItWasTyped() throws IOException {
        assertThat(pdfText(PdfFile.of(document(TYPED)))).contains(TYPED);
        try (XWPFDocument word = word(document(TYPED))) {
            assertThat(word.getParagraphs()).extracting(XWPFParagraph::getText).contains(TYPED);
            assertThat(word.getTables().getFirst().getRow(0).getCell(1).getText()).isEqualTo(TYPED);
        }
    }

    @Test
    void whatNoFileCanHoldIsLeftOutAndLinesAreKept() throws IOException {
        String typed = "eerste\r\ntweede\u0000\u0007\u0085\uD800\uFFFE derde";

        assertThat(pdfText(PdfFile.of(document(typed)))).contains("eerste tweede derde");
        try (XWPFDocument word = word(document(typed))) {
            assertThat(word.getParagraphs()).extracting(XWPFParagraph::getText).contains("eerste\ntweede derde");
        }
    }

    @Test
    void aLetterThatWeHaveNoneOfIsABoxInThePdfAndItselfInTheOtherFile() throws IOException {
        assertThat(pdfText(PdfFile.of(document("Li 李 Шевчук 🌻")))).contains("Li □ Шевчук □");
        try (XWPFDocument word = word(document("Li 李 Шевчук 🌻"))) {
            assertThat(word.getParagraphs()).extracting(XWPFParagraph::getText).contains("Li 李 Шевчук 🌻");
        }
    }

    // ---- docx

    @Test
    void aFileToChangeHasItsHeadingsAsStylesAndTheHeadsOfItsTablesAsHeads() throws IOException {
        byte[] file = WordFile.of(document("mots"));
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(file))) {
            assertThat(
                    word.getParagraphs().stream().filter(one -> !one.getText().isEmpty()).map(one -> one.getStyle() + " " + one.getText()))
                    .contains("Title Bibliothèque", "Heading1 Chapitre", "Heading2 Partie", "Lead Début", "ListBullet deux");
            assertThat(word.getTables()).hasSize(3);
            XWPFTable picture = word.getTables().get(1);
            assertThat(picture.getRow(0).isRepeatHeader()).isTrue();
            assertThat(picture.getRow(1).isRepeatHeader()).isFalse();
            assertThat(word.getTables().get(2).getRow(0).isRepeatHeader()).isTrue();
            assertThat(picture.getRow(1).getCell(1).getText()).contains("Ça va", "5 réponses");
            assertThat(word.getAllPictures()).hasSize(1);
            assertThat(word.getProperties().getCoreProperties().getTitle()).isEqualTo("Bibliothèque – Rapport");
            assertThat(word.getFooterList().getFirst().getText()).contains("pied");
        }
        assertThat(part(file, "word/styles.xml")).contains("w:val=\"fr-BE\"").contains("w:styleId=\"Heading1\"");
        assertThat(part(file, "word/document.xml")).contains("descr=\"Ça va\"").contains("w:orient=\"landscape\"");
        assertThat(part(file, "word/document.xml")).doesNotContain("nl-BE");
    }

    @Test
    void aRowWithAnotherNumberOfCellsThanItsHeadIsNoTable() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Table("", List.of(Cell.of("x")), List.of(100),
                List.of(new Row(List.of(Cell.of("a"), Cell.of("b")))), false));
    }
}
