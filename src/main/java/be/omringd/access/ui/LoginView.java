package be.omringd.access.ui;

import be.omringd.shell.Texts;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Signing in. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
public class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final LoginForm form = new LoginForm();
    private final Texts texts;

    LoginView(Texts texts) {
        this.texts = texts;
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        add(form);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters().getParameters();
        boolean wait = parameters.containsKey("wait");
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
