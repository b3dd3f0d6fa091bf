package be.omringd.outreach.ui;

import be.omringd.outreach.AppealId;
import be.omringd.outreach.AppealSummary;
import be.omringd.outreach.AppealText;
import be.omringd.outreach.Outreach;
import be.omringd.place.Places;
import be.omringd.shell.Texts;
import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
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
    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    private final Outreach outreach;
    private final PublicAddress address;
    private final Places places;
    private final Texts texts;

    PosterPage(Outreach outreach, PublicAddress address, Places places, Texts texts) {
        this.outreach = outreach;
        this.address = address;
        this.places = places;
        this.texts = texts;
    }

    @GetMapping("/oproepen/{id}/affiche")
    ResponseEntity<String> poster(@PathVariable UUID id, @RequestParam(defaultValue = "nl") String lang, HttpServletRequest request) {
        AppealSummary appeal;
        try {
            appeal = outreach.get(new AppealId(id));
        } catch (NoSuchElementException unknown) {
            return ResponseEntity.notFound().build();
        }
        AppealWords words = new AppealWords(texts, places, appeal.texts().languageFor(Locale.of(lang)));
        return ResponseEntity.ok().contentType(HTML).cacheControl(CacheControl.noStore())
                .body(poster(appeal, words, address.of(request, ""), address.of(request, appeal.path())).outerHtml());
    }

    private static Document poster(AppealSummary appeal, AppealWords words, String base, String link) {
        AppealText text = appeal.texts().in(words.locale());
        Document page = Document.createShell(base);
        page.outputSettings().prettyPrint(false);
        page.prependChild(new DocumentType("html", "", ""));
        page.expectFirst("html").attr("lang", words.locale().getLanguage());
        page.head().appendElement("meta").attr("charset", "utf-8");
        page.head().appendElement("meta").attr("name", "viewport").attr("content", "width=device-width, initial-scale=1");
        page.title(words.get("outreach.share.poster") + " – " + text.title());
        for (String style : new String[] {"omringd/omringd.css", "outreach/poster.css"}) {
            page.head().appendElement("link").attr("rel", "stylesheet").attr("href", base + style);
        }
        page.body().appendElement("header").addClass("poster-hint").text(words.get("outreach.poster.hint"));
        Element poster = page.body().appendElement("main").addClass("poster");
        Element brand = poster.appendElement("header");
        brand.appendElement("img").attr("src", base + "omringd/mark.svg").attr("alt", "");
        brand.appendElement("span").text("Lus");
        poster.appendElement("p").addClass("poster-kind").text(words.get("outreach.public.kind." + appeal.kind()));
        Element title = poster.appendElement("h1").text(text.title());
        if (text.title().length() > LONG_TITLE) {
            title.addClass("long");
        }
        poster.appendElement("p").addClass("poster-text").text(PublicHtml.summary(text));
        Element facts = poster.appendElement("ul");
        Stream.of(Optional.of(words.municipality(appeal.need().placeCode())), words.frequency(appeal.need()), words.when(appeal.need()),
                        words.languages(appeal.need()))
                .flatMap(Optional::stream)
                .forEach(fact -> facts.appendElement("li").text(fact));
        Element answer = poster.appendElement("footer");
        answer.appendChild(code(link, words.get("outreach.poster.code")));
        Element how = answer.appendElement("div");
        how.appendElement("p").addClass("poster-call").text(words.get("outreach.poster.call"));
        how.appendElement("p").text(words.get("outreach.poster.how"));
        how.appendElement("p").addClass("poster-address").text(link.replaceFirst("^https?://", ""));
        if (appeal.until() != null) {
            how.appendElement("p").text(words.get("outreach.poster.until", words.day(appeal.until())));
        }
        return page;
    }

    /** The address as a square code: one drawing of many small squares, sharp at every size. */
    static Element code(String link, String label) {
        BitMatrix squares;
        try {
            squares = new QRCodeWriter().encode(link, BarcodeFormat.QR_CODE, 0, 0,
                    Map.of(EncodeHintType.MARGIN, 4, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(tooLong);
        }
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < squares.getHeight(); y++) {
            for (int x = 0; x < squares.getWidth(); x++) {
                if (squares.get(x, y)) {
                    path.append("M%d %dh1v1h-1z".formatted(x, y));
                }
            }
        }
        Element drawing = new Element("svg").attr("xmlns", "http://www.w3.org/2000/svg").attr("role", "img").attr("aria-label", label)
                .attr("viewBox", "0 0 %d %d".formatted(squares.getWidth(), squares.getHeight())).attr("shape-rendering", "crispEdges");
        drawing.appendElement("rect").attr("width", "100%").attr("height", "100%").attr("fill", "#fff");
        drawing.appendElement("path").attr("d", path.toString()).attr("fill", "#000");
        return drawing;
    }
}
