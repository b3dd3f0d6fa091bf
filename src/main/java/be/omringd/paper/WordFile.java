package be.omringd.paper;

import be.omringd.paper.Part.Cell;
import be.omringd.paper.Part.Mark;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.Document;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableCell.XWPFVertAlign;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumbering;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcBorders;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** Writes a {@link PaperDocument} as a document that can be changed (docx): every part with a style of its own. */
public final class WordFile {

    /** In twentieths of a point, as the file counts: A4, and what is left free around the text. */
    private static final long SHORT_SIDE = 11906;
    private static final long LONG_SIDE = 16838;
    private static final long FREE = 1134;
    private static final int SIGN = 22;

    private final XWPFDocument word = new XWPFDocument();
    private final PaperDocument document;
    private boolean wide;

    private WordFile(PaperDocument document) {
        this.document = document;
    }

    /** The file. */
    public static byte[] of(PaperDocument document) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        WordFile made = new WordFile(document);
        try (made.word) {
            made.write();
            made.word.write(file);
        } catch (IOException | XmlException | InvalidFormatException broken) {
            throw new IllegalStateException("A document could not be written", broken);
        }
        return file.toByteArray();
    }

    private void write() throws IOException, XmlException, InvalidFormatException {
        XWPFStyles styles = word.createStyles();
        styles.setStyles(StylesDocument.Factory.parse(resource("/paper/styles.xml")).getStyles());
        styles.setSpellingLanguage(document.language().toLanguageTag());
        XWPFNumbering numbering = word.createNumbering();
        CTNumbering lists = NumberingDocument.Factory.parse(resource("/paper/numbering.xml")).getNumbering();
        numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(lists.getAbstractNumArray(0))));
        word.getProperties().getCoreProperties().setTitle(document.title() + " – " + document.kind());
        word.getProperties().getCoreProperties().setCreator("Omringd");
        word.getProperties().getCoreProperties().getUnderlyingProperties().setLanguageProperty(document.language().toLanguageTag());
        foot();
        page(word.getDocument().getBody().getSectPr(), false);
        paragraph("Subtitle", document.kind());
        paragraph("Title", document.title());
        parts(document.parts());
    }

    private static ByteArrayInputStream resource(String file) {
        return new ByteArrayInputStream(PdfFile.picture(file));
    }

    /** At the foot of each page, those that lie on their side too. */
    private void foot() {
        XWPFParagraph foot = word.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        foot.setStyle("Footer");
        foot.createRun().setText(document.foot() + " · ");
        foot.getCTP().addNewFldSimple().setInstr("PAGE");
    }

    private static void page(CTSectPr section, boolean wide) {
        CTPageSz size = section.isSetPgSz() ? section.getPgSz() : section.addNewPgSz();
        size.setW(BigInteger.valueOf(wide ? LONG_SIDE : SHORT_SIDE));
        size.setH(BigInteger.valueOf(wide ? SHORT_SIDE : LONG_SIDE));
        if (wide) {
            size.setOrient(STPageOrientation.LANDSCAPE);
        }
        CTPageMar margin = section.isSetPgMar() ? section.getPgMar() : section.addNewPgMar();
        List.of((Consumer<BigInteger>) margin::setTop, margin::setBottom, margin::setLeft, margin::setRight)
                .forEach(side -> side.accept(BigInteger.valueOf(FREE)));
        margin.setHeader(BigInteger.valueOf(FREE / 2));
        margin.setFooter(BigInteger.valueOf(FREE / 2));
        margin.setGutter(BigInteger.ZERO);
    }

    private void parts(List<Part> parts) throws IOException, InvalidFormatException {
        for (Part part : parts) {
            switch (part) {
                case Part.Heading heading -> paragraph("Heading" + heading.level(), heading.text());
                case Part.Text text -> paragraph(switch (text.tone()) {
                    case LEAD -> "Lead";
                    case PLAIN -> "Normal";
                    case QUIET -> "Quiet";
                }, text.text());
                case Part.Facts facts -> facts(facts);
                case Part.Bullets bullets -> bullets.items().forEach(item -> paragraph("ListBullet", item));
                case Part.Table table -> table(table);
                case Part.Wide on -> {
                    endSection(false);
                    wide = true;
                    parts(on.parts());
                    endSection(true);
                    wide = false;
                }
            }
        }
    }

    /** What came since the last end lies so; a document ends with a section that stands. */
    private void endSection(boolean wide) {
        CTSectPr section = (CTSectPr) word.getDocument().getBody().getSectPr().copy();
        page(section, wide);
        XWPFParagraph last = word.createParagraph();
        last.setStyle("Footer");
        last.getCTP().addNewPPr().setSectPr(section);
        last.setStyle("Footer");
    }

    private void paragraph(String style, String text) {
        XWPFParagraph paragraph = word.createParagraph();
        paragraph.setStyle(style);
        lines(paragraph, text);
    }

    private static void lines(XWPFParagraph paragraph, String text) {
        XWPFRun run = paragraph.createRun();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines[i]);
        }
    }

    // ---- tables

    private long width() {
        return (wide ? LONG_SIDE : SHORT_SIDE) - 2 * FREE;
    }

    private XWPFTable table(int rows, List<Integer> widths, String style, boolean heads) {
        XWPFTable table = word.createTable(rows, widths.size());
        CTTblPr about = table.getCTTbl().getTblPr();
        about.unsetTblBorders();
        table.setStyleID(style);
        table.setWidthType(TableWidthType.DXA);
        table.setWidth(String.valueOf(width()));
        about.addNewTblLayout().setType(STTblLayoutType.FIXED);
        var look = about.isSetTblLook() ? about.getTblLook() : about.addNewTblLook();
        look.setFirstRow(heads);
        look.setFirstColumn(true);
        look.setNoVBand(true);
        look.setNoHBand(true);
        var grid = table.getCTTbl().getTblGrid() == null ? table.getCTTbl().addNewTblGrid() : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        widths.forEach(share -> grid.addNewGridCol().setW(BigInteger.valueOf(width() * share / 100)));
        table.getRows().forEach(row -> {
            row.setCantSplitRow(true);
            for (int i = 0; i < widths.size(); i++) {
                row.getCell(i).setWidthType(TableWidthType.DXA);
                row.getCell(i).setWidth(String.valueOf(width() * widths.get(i) / 100));
            }
        });
        return table;
    }

    private static XWPFParagraph cell(XWPFTableCell cell, String style, String text) {
        XWPFParagraph paragraph = cell.getParagraphs().getFirst();
        paragraph.setStyle(style);
        lines(paragraph, text);
        return paragraph;
    }

    private void facts(Part.Facts facts) {
        XWPFTable table = table(facts.facts().size(), List.of(30, 70), "ReadTable", false);
        for (int i = 0; i < facts.facts().size(); i++) {
            XWPFTableRow row = table.getRow(i);
            cell(row.getCell(0), "TableHead", facts.facts().get(i).label());
            cell(row.getCell(1), "TableText", facts.facts().get(i).text());
        }
        paragraph("Quiet", "");
    }

    private void table(Part.Table of) throws IOException, InvalidFormatException {
        if (!of.caption().isEmpty()) {
            paragraph("Caption", of.caption());
        }
        XWPFTable table = table(of.rows().size() + 1, of.widths(), of.picture() ? "PictureTable" : "ReadTable", true);
        table.getRow(0).setRepeatHeader(true);
        for (int i = 0; i < of.head().size(); i++) {
            XWPFTableCell head = table.getRow(0).getCell(i);
            head.setVerticalAlignment(XWPFVertAlign.BOTTOM);
            XWPFParagraph text = cell(head, "TableHead", of.head().get(i).text());
            if (of.head().get(i).number()) {
                text.setAlignment(ParagraphAlignment.RIGHT);
            }
        }
        for (int r = 0; r < of.rows().size(); r++) {
            List<Cell> cells = of.rows().get(r).cells();
            for (int i = 0; i < cells.size(); i++) {
                XWPFTableCell to = table.getRow(r + 1).getCell(i);
                if (i == 0) {
                    cell(to, of.picture() ? "TableHead" : "TableText", cells.get(i).text());
                } else if (of.picture()) {
                    drawn(to, cells.get(i));
                } else {
                    XWPFParagraph text = cell(to, "TableText", cells.get(i).text());
                    if (cells.get(i).number()) {
                        text.setAlignment(ParagraphAlignment.RIGHT);
                    }
                }
                if (of.picture()) {
                    to.setVerticalAlignment(XWPFVertAlign.CENTER);
                }
            }
        }
        paragraph("Quiet", "");
    }

    private void drawn(XWPFTableCell to, Cell cell) throws IOException, InvalidFormatException {
        Mark mark = cell.mark();
        if (mark == null) {
            cell(to, "PictureSmall", cell.text());
            return;
        }
        to.setColor(mark.fill());
        frame(to, mark.line());
        XWPFParagraph sign = to.getParagraphs().getFirst();
        sign.setStyle("PictureText");
        XWPFRun run = sign.createRun();
        run.addPicture(resource(mark.picture()), Document.PICTURE_TYPE_PNG, mark.picture().substring(mark.picture().lastIndexOf('/') + 1),
                Units.toEMU(SIGN), Units.toEMU(SIGN));
        run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().setDescr(cell.text());
        line(to, "PictureText", cell.text());
        if (!cell.more().isEmpty()) {
            line(to, "PictureSmall", cell.more());
        }
    }

    private static void frame(XWPFTableCell cell, String colour) {
        CTTcBorders borders = cell.getCTTc().getTcPr().addNewTcBorders();
        List.of(borders.addNewTop(), borders.addNewLeft(), borders.addNewBottom(), borders.addNewRight()).forEach(side -> {
            side.setVal(STBorder.SINGLE);
            side.setSz(BigInteger.valueOf(8));
            side.setColor(colour);
        });
    }

    private static void line(XWPFTableCell to, String style, String text) {
        XWPFParagraph paragraph = to.addParagraph();
        paragraph.setStyle(style);
        lines(paragraph, text);
    }
}
