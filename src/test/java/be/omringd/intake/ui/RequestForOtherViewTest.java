package be.omringd.intake.ui;

import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.access.Actor;
import be.omringd.access.CurrentActor;
import be.omringd.access.Role;
import be.omringd.place.Region;
import be.omringd.shell.Texts;
import be.omringd.testing.OnMariaDb;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** The form of the office on a real MariaDB, without a browser. */
@SpringBootTest
@OnMariaDb
@ViewPackages(packages = "be.omringd.intake.ui")
class RequestForOtherViewTest extends SpringBrowserlessTest {

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        record User(Actor actor) implements CurrentActor.SignedIn {}
        Actor actor = new Actor(new UUID(7, 7), "An Proef", Actor.Kind.USER, Set.of(Role.COORDINATOR), Set.of(Region.OOST_VLAANDEREN));
        SecurityContextHolder.setContext(new SecurityContextImpl(new UsernamePasswordAuthenticationToken(
                new User(actor), "", List.of(new SimpleGrantedAuthority(Role.COORDINATOR.authority())))));
        super.initVaadinEnvironment();
        VaadinSession.getCurrent().getSession().setAttribute("SPRING_SECURITY_CONTEXT", SecurityContextHolder.getContext());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "nl | Wie doet de aanvraag?     | Iemand van de familie  | Naam van wie de aanvraag doet | Vul de naam in. Dan weten we wie we bellen of mailen.",
        "fr | Qui fait la demande_?     | Quelqu’un de la famille | Nom de qui fait la demande   | Indiquez le nom, pour que nous sachions qui appeler.",
        "en | Who is making the request? | Someone in the family | Name of whoever is asking    | Please fill in the name, so we know who to call or email."})
    @SuppressWarnings("unchecked")
    void whoNotesARequestIsNotSpokenToAsWhoAsks(String language, String question, String family, String name, String missing) {
        UI.getCurrent().setLocale(Texts.supported(Locale.of(language)));
        UI.getCurrent().navigate("aanvraag/nieuw");

        RadioButtonGroup<String> who = find(RadioButtonGroup.class).all().stream()
                .filter(group -> "requesterRole".equals(group.getElement().getAttribute("data-key"))).findFirst().orElseThrow();
        assertThat(who.getLabel()).isEqualTo(question.replace('_', '\u00a0'));
        test(who).selectItem(family);
        TextField requester = find(TextField.class).all().stream().filter(field -> name.equals(field.getLabel())).findFirst().orElseThrow();
        assertThat(requester.getAutocomplete()).as("who notes it is not who asks").isEqualTo(Autocomplete.OFF);

        test(find(Button.class).withText(new Texts().get(UI.getCurrent().getLocale(), "intake.new.save")).single()).click();

        assertThat(requester.getErrorMessage()).isEqualTo(missing);
    }
}
