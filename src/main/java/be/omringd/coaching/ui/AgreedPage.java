package be.omringd.coaching.ui;

import be.omringd.coaching.ActionReminders;
import be.omringd.coaching.PlannedAction;
import be.omringd.publicform.ui.PageHead;
import be.omringd.publicform.ui.PublicFormPage;
import be.omringd.shell.Languages;
import be.omringd.shell.Moments;
import be.omringd.shell.Texts;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page to which a reminder leads: what was agreed about one action, as long as it is in the plan. */
@Controller
@AnonymousAllowed
class AgreedPage {

    private final PublicFormPage page;
    private final ActionReminders reminders;
    private final Moments moments;
    private final Texts texts;

    AgreedPage(PublicFormPage page, ActionReminders reminders, Moments moments, Texts texts) {
        this.page = page;
        this.reminders = reminders;
        this.moments = moments;
        this.texts = texts;
    }

    @GetMapping("/" + ActionReminders.PATH + "/{link}")
    ResponseEntity<String> show(@PathVariable String link, HttpServletRequest request) {
        Locale locale = Languages.of(request);
        Optional<PlannedAction> action = reminders.find(link);
        PageHead head = PageHead.of(texts.get(locale, "coaching.agreed.title"), ActionReminders.PATH);
        return action.map(one -> page.tell(HttpStatus.OK, "coaching/agreed", head, request,
                Map.of("action", one, "byWhen", moments.date(one.byWhen(), locale))))
                .orElseGet(() -> page.tell(HttpStatus.NOT_FOUND, "coaching/agreed-no-longer", head, request, Map.of()));
    }
}
