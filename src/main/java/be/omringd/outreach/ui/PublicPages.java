package be.omringd.outreach.ui;

import be.omringd.outreach.RecruitmentKind;
import be.omringd.outreach.PublicRecruitments;
import be.omringd.outreach.PublicRecruitments.Shown;
import be.omringd.place.Place;
import be.omringd.place.Places;
import be.omringd.publicform.ui.PublicReader;
import be.omringd.shell.Languages;
import be.omringd.shell.PageTemplates;
import be.omringd.volunteer.Language;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The public addresses: the list, one vacancy, one campaign, and the same for machines. Nobody signs in, and of who reads nothing is kept
 * here.
 */
@Controller
@AnonymousAllowed
class PublicPages {

    static final List<Integer> DISTANCES = List.of(5, 10, 20, 30, 50);
    private static final int USUAL_KM = 20;

    private final PublicRecruitments recruitments;
    private final PublicHtml html;
    private final ForMachines machines;
    private final PublicAddress address;
    private final Places places;

    PublicPages(PublicRecruitments recruitments, PublicHtml html, ForMachines machines, PublicAddress address, Places places) {
        this.recruitments = recruitments;
        this.html = html;
        this.machines = machines;
        this.address = address;
        this.places = places;
    }

    @GetMapping("/vacatures")
    ResponseEntity<String> vacancies(
            @RequestParam(defaultValue = "") String plaats, @RequestParam(defaultValue = "") String km,
            @RequestParam(defaultValue = "") String taal, HttpServletRequest request) {
        Locale locale = Languages.of(request);
        Optional<Place> place = plaats.isBlank() ? Optional.empty() : places.search(plaats, 1, locale).stream().findFirst();
        PublicHtml.Wish wish = new PublicHtml.Wish(plaats.strip(), place, kilometres(km), Language.of(taal));
        List<Shown> all = recruitments.vacancies();
        String page = html.list(hits(all, wish), wish, !all.isEmpty(), reader(request, query(plaats, km, taal)));
        return answer(HttpStatus.OK, page, true, request);
    }

    @GetMapping("/vacature/{slug}")
    ResponseEntity<String> vacancy(@PathVariable String slug, HttpServletRequest request) {
        return recruitment(RecruitmentKind.VACANCY, slug, request);
    }

    @GetMapping("/oproep/{slug}")
    ResponseEntity<String> campaign(@PathVariable String slug, HttpServletRequest request) {
        return recruitment(RecruitmentKind.CAMPAIGN, slug, request);
    }

    @GetMapping(value = "/vacatures.atom", produces = "application/atom+xml;charset=UTF-8")
    ResponseEntity<byte[]> feed(HttpServletRequest request) {
        return machine("application/atom+xml;charset=UTF-8", machines.atom(recruitments.vacancies(), reader(request, "")));
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<byte[]> sitemap(HttpServletRequest request) {
        return machine("application/xml;charset=UTF-8", machines.sitemap(recruitments.vacancies(), address.of(request, "")));
    }

    @GetMapping("/robots.txt")
    ResponseEntity<byte[]> robots(HttpServletRequest request) {
        return machine("text/plain;charset=UTF-8",
                ("User-agent: *\nDisallow: /login\nSitemap: " + address.of(request, "sitemap.xml") + "\n")
                        .getBytes(StandardCharsets.UTF_8));
    }

    private ResponseEntity<String> recruitment(RecruitmentKind kind, String slug, HttpServletRequest request) {
        PublicReader reader = reader(request, "");
        Optional<Shown> found = recruitments.find(kind, slug);
        if (found.isEmpty()) {
            return answer(HttpStatus.NOT_FOUND, html.unknown(reader), false, request);
        }
        if (found.get().rests()) {
            return answer(HttpStatus.OK, html.resting(reader), false, request);
        }
        if (!found.get().open()) {
            return answer(HttpStatus.GONE, html.closed(found.get(), reader), false, request);
        }
        boolean vacancy = kind == RecruitmentKind.VACANCY;
        String facts = vacancy ? machines.jobPosting(found.get(), found.get().call().texts().in(reader.locale()), reader) : null;
        return answer(HttpStatus.OK, html.recruitment(found.get(), reader, facts), vacancy, request);
    }

    private static List<PublicHtml.Hit> hits(List<Shown> all, PublicHtml.Wish wish) {
        List<PublicHtml.Hit> hits = new ArrayList<>(all.stream()
                .filter(one -> wish.language().isEmpty() || one.call().need().languages().isEmpty()
                        || one.call().need().languages().contains(wish.language().get()))
                .map(one -> new PublicHtml.Hit(one, wish.place().map(one.call().municipality()::kmTo)))
                .filter(hit -> hit.km().isEmpty() || hit.km().get() <= wish.km())
                .toList());
        if (wish.place().isPresent()) {
            hits.sort(Comparator.comparing(hit -> hit.km().orElseThrow()));
        }
        return hits;
    }

    private static int kilometres(String typed) {
        try {
            int wanted = Integer.parseInt(typed.strip());
            return DISTANCES.stream().filter(km -> km >= wanted).findFirst().orElse(DISTANCES.getLast());
        } catch (NumberFormatException nothing) {
            return USUAL_KM;
        }
    }

    private static String query(String plaats, String km, String taal) {
        List<String> parts = new ArrayList<>();
        if (!plaats.isBlank()) {
            parts.add("plaats=" + URLEncoder.encode(plaats.strip(), StandardCharsets.UTF_8));
            parts.add("km=" + kilometres(km));
        }
        Language.of(taal).ifPresent(language -> parts.add("taal=" + language.code()));
        return String.join("&", parts);
    }

    private PublicReader reader(HttpServletRequest request, String query) {
        return PublicReader.of(request, address.of(request, ""), query);
    }

    private static ResponseEntity<String> answer(HttpStatus status, String page, boolean indexed, HttpServletRequest request) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status)
                .contentType(PageTemplates.HTML)
                .cacheControl(CacheControl.noCache())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.COOKIE);
        Languages.toKeep(request).ifPresent(cookie -> answer.header(HttpHeaders.SET_COOKIE, cookie.toString()));
        if (!indexed) {
            answer.header("X-Robots-Tag", "noindex");
        }
        return answer.body(page);
    }

    private static ResponseEntity<byte[]> machine(String type, byte[] body) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.COOKIE)
                .body(body);
    }
}
