package be.omringd.outreach.ui;

import be.omringd.outreach.RecruitmentKind;
import be.omringd.outreach.RecruitmentNeed;
import be.omringd.outreach.RecruitmentTexts;
import be.omringd.outreach.PublicRecruitments;
import be.omringd.outreach.RecruitmentText;
import be.omringd.place.Place;
import be.omringd.publicform.ui.PublicReader;
import be.omringd.shell.Texts;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;

/** The page as everybody will see it; the very same page, with the words marked that could tell who the person is. */
@StyleSheet("context://outreach/editor.css")
final class Preview extends Div {

    private final RecruitmentEditor.Parts parts;
    private final RecruitmentKind kind;
    private final RecruitmentNeed need;
    private final RadioButtonGroup<Locale> language = new RadioButtonGroup<>();
    private final IFrame frame = new IFrame();
    private RecruitmentTexts texts = new RecruitmentTexts(new RecruitmentText("", ""), null, null);
    private List<String> marked = List.of();

    Preview(RecruitmentEditor.Parts parts, RecruitmentKind kind, RecruitmentNeed need) {
        this.parts = parts;
        this.kind = kind;
        this.need = need;
        addClassName("recruitment-preview");
        language.setItems(Texts.DUTCH);
        language.setValue(Texts.DUTCH);
        language.setItemLabelGenerator(one -> word("outreach.public.language." + one.getLanguage()));
        language.getElement().setAttribute("aria-label", word("outreach.public.language"));
        language.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                draw();
            }
        });
        frame.setTitle(word("outreach.editor.preview"));
        // it can be looked at and scrolled; its links lead nowhere
        frame.getElement().setAttribute("sandbox", "allow-same-origin");
        Paragraph hint = new Paragraph(word("outreach.editor.preview.hint"));
        hint.addClassName("quiet");
        add(new H2(word("outreach.editor.preview")), hint, language, frame);
    }

    void show(RecruitmentTexts texts, List<String> marked) {
        this.texts = texts;
        this.marked = marked;
        Locale chosen = language.getValue();
        language.setItems(texts.all().keySet());
        language.setValue(texts.all().containsKey(chosen) ? chosen : Texts.DUTCH);
        language.setVisible(texts.all().size() > 1);
        draw();
    }

    private void draw() {
        Place place = parts.places().get(need.placeCode());
        PublicRecruitments.Call call = new PublicRecruitments.Call(kind, need, texts, parts.places().get(place.nisCode()));
        Document page = Jsoup.parse(
                parts.html().preview(call, new PublicReader(language.getValue(), parts.address().of(""), kind.path() + "/", "")));
        page.outputSettings().prettyPrint(false);
        page.select("header, footer, aside, .call-back, .public-skip").remove();
        // what is clicked here is not for the one who writes
        page.select("a").forEach(link -> link.removeAttr("href"));
        page.select("h1, .call-text").forEach(part -> mark(part, marked));
        frame.setSrcdoc(page.outerHtml());
    }

    /** Puts the words between marks, wherever they stand in the text. */
    static void mark(Element part, List<String> words) {
        List<TextNode> texts = new ArrayList<>();
        NodeTraversor.traverse((node, depth) -> {
            if (node instanceof TextNode text) {
                texts.add(text);
            }
        }, part);
        for (TextNode text : texts) {
            mark(text, words);
        }
    }

    private static void mark(TextNode text, List<String> words) {
        TextNode rest = text;
        while (rest != null) {
            String whole = rest.getWholeText();
            int first = -1;
            String found = "";
            for (String word : words) {
                int at = whole.indexOf(word);
                if (at >= 0 && (first < 0 || at < first || at == first && word.length() > found.length())) {
                    first = at;
                    found = word;
                }
            }
            if (found.isEmpty()) {
                return;
            }
            TextNode begin = first == 0 ? rest : rest.splitText(first);
            rest = found.length() == begin.getWholeText().length() ? null : begin.splitText(found.length());
            begin.wrap("<mark></mark>");
        }
    }

    private String word(String key) {
        return parts.words().get(key);
    }
}
