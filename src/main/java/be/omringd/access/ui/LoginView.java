package be.omringd.access.ui;

import be.omringd.access.Profile;
import be.omringd.access.SignInNote;
import be.omringd.shell.LanguageChoice;
import be.omringd.shell.Languages;
import be.omringd.shell.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;

/** Signing in. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
public class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    /** What the address can say: too many tries, the database is away, or name and password do not fit. */
    private static final List<String> WRONG = List.of("wait", "away", "error");

    private final LoginForm form = new LoginForm();
    private final Paragraph bye = new Paragraph();
    private final Texts texts;
    private final Profile profile;

    LoginView(Texts texts, Languages languages, Profile profile, ObjectProvider<SignInNote> notes) {
        this.texts = texts;
        this.profile = profile;
        addClassName("login");
        Image mark = new Image("omringd/mark.svg", "");
        mark.addClassName("login-mark");
        Paragraph what = new Paragraph(text("access.login.what"));
        what.addClassName("login-what");
        Div welcome = new Div(mark, new H1("Omringd"), what);
        welcome.addClassName("login-welcome");
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        // the page has a title of its own
        form.getElement().setAttribute("heading-level", "2");
        bye.addClassName("access-note");
        bye.getElement().setAttribute("role", "status");
        Anchor request = new Anchor("aanvraag", text("access.login.request"));
        request.setRouterIgnore(true);
        Paragraph forgotten = new Paragraph(text("access.login.forgotten"));
        forgotten.addClassName("quiet");
        Div sheet = new Div(bye, form, forgotten);
        sheet.addClassNames("card", "login-sheet");
        Div foot = new Div(request, new LanguageChoice(texts, languages));
        foot.addClassName("login-foot");
        add(welcome, sheet);
        notes.orderedStream().flatMap(note -> note.find(getLocale()).stream()).map(LoginView::shown).forEach(this::add);
        add(foot);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (profile.find().isPresent()) {
            event.forwardTo("");
            return;
        }
        Map<String, List<String>> parameters = event.getLocation().getQueryParameters().getParameters();
        Optional<String> wrong = WRONG.stream().filter(parameters::containsKey).findFirst();
        bye.setText(parameters.containsKey("bye") ? text("access.login.bye") : "");
        bye.setVisible(parameters.containsKey("bye"));
        LoginI18n words = LoginI18n.createDefault();
        words.getForm().setTitle(text("access.login.title"));
        words.getForm().setUsername(text("access.login.username"));
        words.getForm().setPassword(text("access.login.password"));
        words.getForm().setSubmit(text("access.login.submit"));
        words.getErrorMessage().setUsername(text("access.login.username.missing"));
        words.getErrorMessage().setPassword(text("access.login.password.missing"));
        words.getErrorMessage().setTitle(text("access.login." + wrong.orElse("error") + ".title"));
        words.getErrorMessage().setMessage(text("access.login." + wrong.orElse("error") + ".message"));
        form.setI18n(words);
        form.setError(wrong.isPresent());
    }

    @Override
    public String getPageTitle() {
        return text("access.login.title") + " · Omringd";
    }

    private static Component shown(SignInNote.Note note) {
        UnorderedList accounts = new UnorderedList();
        note.accounts().forEach(account -> accounts.add(new ListItem(key(account.username()), new Span(" · " + account.does()))));
        Div shown = new Div(new H2(note.title()), new Paragraph(note.what()),
                new Paragraph(new Span(note.how() + " "), key(note.password())), accounts);
        shown.addClassNames("card", "login-sheet", "login-note");
        return shown;
    }

    private static Span key(String word) {
        Span key = new Span(word);
        key.addClassName("login-key");
        return key;
    }

    private String text(String key) {
        return texts.get(getLocale(), key);
    }
}
