package be.omringd.calendar.ui;

import be.omringd.calendar.CalendarFile;
import be.omringd.web.OurAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a calendar reads, for whoever knows the secret in the address: calendars do not sign in. */
@Controller
class CalendarFilePage {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final CalendarFile file;
    private final OurAddress address;

    CalendarFilePage(CalendarFile file, OurAddress address) {
        this.file = file;
        this.address = address;
    }

    @GetMapping("/" + CalendarPages.CALENDAR + "/{secret}.ics")
    ResponseEntity<byte[]> read(@PathVariable String secret, HttpServletRequest request) {
        return file.read(secret, address.of(request))
                .map(calendar -> ResponseEntity.ok().contentType(CALENDAR).cacheControl(CacheControl.noStore())
                        .body(calendar.getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
