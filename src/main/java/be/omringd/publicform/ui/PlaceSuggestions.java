package be.omringd.publicform.ui;

import be.omringd.form.Choice;
import be.omringd.form.ChoiceSource;
import be.omringd.form.FormChecker;
import be.omringd.shell.Languages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Places to choose from while somebody types one in a public form: names only, which everybody knows. */
@RestController
class PlaceSuggestions {

    static final String PATH = "plaatsen";
    private static final int OFFERED = 8;
    /** No place has a longer name, with its postcode and municipality. */
    private static final int LONGEST = 80;

    private final ChoiceSource places;

    PlaceSuggestions(FormChecker checker) {
        places = checker.source("municipality").orElseThrow();
    }

    @GetMapping("/" + PATH)
    ResponseEntity<List<String>> suggest(@RequestParam(defaultValue = "") String q, HttpServletRequest request) {
        String typed = q.substring(0, Math.min(LONGEST, q.length()));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.COOKIE)
                .body(places.query(typed, OFFERED, Languages.of(request)).stream().map(Choice::label).toList());
    }
}
