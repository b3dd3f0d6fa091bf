package be.omringd.access.ui;

import be.omringd.access.Profile;
import be.omringd.shell.LanguageChoice;
import be.omringd.shell.Languages;
import be.omringd.shell.Texts;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Map;

/** Signing in. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
public class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final LoginForm form = new LoginForm();
    private final Paragraph bye = new Paragraph();
    private final Texts texts;
    private final Profile profile;

    LoginView(Texts texts, Languages languages, Profile profile) {
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
        add(welcome, sheet, foot);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (profile.find().isPresent()) {
            event.forwardTo("");
            return;
        }
        Map<String, List<String>> parameters = event.getLocation().getQueryParameters().getParameters();
        boolean wait = parameters.containsKey("wait");
        bye.setText(parameters.containsKey("bye") ? text("access.login.bye") : "");
        bye.setVisible(parameters.containsKey("bye"));
        LoginI18n words = LoginI18n.createDefault();
        words.getForm().setTitle(text("access.login.title"));
        words.getForm().setUsername(text("access.login.username"));
        words.getForm().setPassword(text("access.login.password"));
        words.getForm().setSubmit(text("access.login.submit"));
        words.getErrorMessage().setUsername(text("access.login.username.missing"));
        words.getErrorMessage().setPassword(text("access.login.password.missing"));
        words.getErrorMessage().setTitle(text(wait ? "access.login.wait.title" : "access.login.error.title"));
        words.getErrorMessage().setMessage(text(wait ? "access.login.wait.message" : "access.login.error.message"));
        form.setI18n(words);
        form.setError(wait || parameters.containsKey("error"));
    }

    @Override
    public String getPageTitle() {
        return text("access.login.title") + " · Omringd";
    }

    private String text(String key) {
        return texts.get(getLocale(), key);
    }
}
