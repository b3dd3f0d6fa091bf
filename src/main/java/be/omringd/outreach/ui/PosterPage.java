package be.omringd.outreach.ui;

import be.omringd.outreach.RecruitmentId;
import be.omringd.outreach.RecruitmentSummary;
import be.omringd.outreach.RecruitmentText;
import be.omringd.outreach.TeamRecruitments;
import be.omringd.place.Places;
import be.omringd.publicform.ui.PublicTemplates;
import be.omringd.publicform.ui.SquareCode;
import be.omringd.shell.PageTemplates;
import be.omringd.shell.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A poster of one A4 page, to print and to put up, for whoever may see the file. A code leads telephones to the public page. */
@Controller
class PosterPage {

    /** A title longer than this takes more than three lines. */
    private static final int LONG_TITLE = 55;

    private final PublicTemplates templates;
    private final TeamRecruitments recruitments;
    private final PublicAddress address;
    private final Places places;
    private final Texts texts;

    PosterPage(PublicTemplates templates, TeamRecruitments recruitments, PublicAddress address, Places places, Texts texts) {
        this.templates = templates;
        this.recruitments = recruitments;
        this.address = address;
        this.places = places;
        this.texts = texts;
    }

    @GetMapping("/oproepen/{id}/affiche")
    ResponseEntity<String> poster(@PathVariable UUID id, @RequestParam(defaultValue = "nl") String lang, HttpServletRequest request) {
        RecruitmentSummary recruitment;
        try {
            recruitment = recruitments.get(new RecruitmentId(id));
        } catch (NoSuchElementException unknown) {
            return ResponseEntity.notFound().build();
        }
        RecruitmentWords words =
                new RecruitmentWords(texts, places, recruitment.texts().languageFor(Texts.named(lang).orElse(Texts.DUTCH)));
        return ResponseEntity.ok().contentType(PageTemplates.HTML).cacheControl(CacheControl.noStore())
                .body(poster(recruitment, words, address.of(request, ""), address.of(request, recruitment.path())));
    }

    private String poster(RecruitmentSummary recruitment, RecruitmentWords words, String base, String link) {
        RecruitmentText text = recruitment.texts().in(words.locale());
        Map<String, Object> model = new HashMap<>();
        model.put("language", words.locale().getLanguage());
        model.put("base", base);
        model.put("kind", "outreach.public.kind." + recruitment.kind());
        model.put("title", text.title());
        model.put("long", text.title().length() > LONG_TITLE);
        model.put("summary", PublicHtml.summary(text));
        model.put("facts", Stream.of(Optional.of(words.municipality(recruitment.need().placeCode())), words.frequency(recruitment.need()),
                words.when(recruitment.need()), words.languages(recruitment.need())).flatMap(Optional::stream).toList());
        model.put("code", SquareCode.of(link));
        model.put("address", link.replaceFirst("^https?://", ""));
        model.put("until", recruitment.online().map(online -> words.day(online.until())).orElse(null));
        return templates.page("outreach/poster", words.locale(), model);
    }
}
