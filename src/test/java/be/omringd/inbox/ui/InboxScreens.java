package be.omringd.inbox.ui;

import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.access.Actor;
import be.omringd.access.CurrentActor;
import be.omringd.casefile.CaseFiles;
import be.omringd.inbox.InboxFixture;
import be.omringd.inbox.TaskAssignments;
import be.omringd.inbox.WorkItems;
import be.omringd.shell.Texts;
import be.omringd.testing.OnMariaDb;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinSession;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** The screens of the inbox on a real MariaDB, without a browser. Unless a test says otherwise, Lies is signed in. */
@SpringBootTest
@OnMariaDb
@Import({InboxFixture.class, OwnScreen.class})
abstract class InboxScreens extends SpringBrowserlessTest {

    @Autowired
    InboxFixture.Tasks given;
    @Autowired
    WorkItems items;
    @Autowired
    TaskAssignments assignments;
    @Autowired
    CaseFiles files;
    @Autowired
    CurrentActor currentActor;
    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        signIn(me());
        super.initVaadinEnvironment();
        VaadinSession.getCurrent().getSession().setAttribute("SPRING_SECURITY_CONTEXT", SecurityContextHolder.getContext());
        UI.getCurrent().setLocale(Texts.DUTCH);
    }

    /** Who is signed in. */
    Actor me() {
        return InboxFixture.LIES;
    }

    @BeforeEach
    void anEmptyInbox() {
        jdbc.update("delete from work_item");
    }

    private static void signIn(Actor actor) {
        record User(Actor actor) implements CurrentActor.SignedIn {}
        List<SimpleGrantedAuthority> roles = actor.roles().stream().map(role -> new SimpleGrantedAuthority(role.authority())).toList();
        SecurityContext context = new SecurityContextImpl(new UsernamePasswordAuthenticationToken(new User(actor), "", roles));
        SecurityContextHolder.setContext(context);
    }

    static Instant inDays(int days) {
        return Instant.now().plus(Duration.ofDays(days));
    }

    /** What stands on the screen, in the order in which it stands there. */
    static String screen() {
        StringBuilder text = new StringBuilder();
        UI.getCurrent().getChildren().forEach(child -> collect(child.getElement(), text));
        return text.toString();
    }

    static String textOf(Component component) {
        StringBuilder text = new StringBuilder();
        collect(component.getElement(), text);
        return text.toString();
    }

    private static void collect(Element element, StringBuilder text) {
        if (element.isTextNode()) {
            text.append(element.getText()).append('\n');
        } else if (element.isVisible()) {
            element.getChildren().forEach(child -> collect(child, text));
        }
    }

    /** Waits until it is so; what was pushed to the screen meanwhile is on it. */
    static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        roundTrip();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time; the screen shows\n" + screen()).isLessThan(end);
            // as between two requests of a browser: others get at the session, and what waits for it runs
            VaadinSession session = VaadinSession.getCurrent();
            session.unlock();
            LockSupport.parkNanos(20_000_000);
            session.lock();
            roundTrip();
        }
    }

    static void awaitOnScreen(String text) {
        await(() -> screen().contains(text));
    }

    void press(String text) {
        Button button = find(Button.class).all().stream()
                .filter(one -> one.getText().equals(text) && one.isEnabled())
                .findFirst().orElseThrow(() -> new AssertionError("No button \"" + text + "\" in\n" + screen()));
        test(button).click();
    }

    String said() {
        return String.join("\n", find(Notification.class).all().stream().map(note -> test(note).getText()).toList());
    }
}
