package be.omringd.access.ui;

import be.omringd.access.PasswordRules;
import be.omringd.access.Profile;
import be.omringd.access.Profile.PasswordChange;
import be.omringd.access.Role;
import be.omringd.shell.LanguageChoice;
import be.omringd.shell.Languages;
import be.omringd.shell.MainLayout;
import be.omringd.shell.OwnPage;
import be.omringd.shell.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** The own account: who I am here, my language, my password. */
@Route(value = "profiel", layout = MainLayout.class)
@PermitAll
class ProfileView extends Div implements HasDynamicTitle {

    private final Profile profile;
    private final Texts texts;

    ProfileView(Profile profile, Texts texts, Languages languages, ObjectProvider<OwnPage> pages) {
        this.profile = profile;
        this.texts = texts;
        addClassName("profile");
        add(new H1(text("access.profile.title")));
        profile.find().ifPresent(me -> {
            if (me.mustChangePassword()) {
                Paragraph first = new Paragraph(text("access.profile.chooseFirst"));
                first.addClassName("access-note");
                first.getElement().setAttribute("role", "status");
                add(first, password(), account(me));
            } else {
                add(account(me));
                pages.orderedStream().filter(OwnPage::isForReader).map(this::link).forEach(this::add);
                add(language(languages), password());
            }
        });
    }

    private Component account(Profile.Me me) {
        DescriptionList facts = new DescriptionList();
        fact(facts, "access.profile.name", me.actor().name());
        fact(facts, "access.profile.username", me.username());
        fact(facts, "access.profile.roles", me.actor().roles().stream().sorted()
                .map(role -> text("access.role." + role.name())).collect(Collectors.joining(", ")));
        if (me.actor().has(Role.COORDINATOR)) {
            fact(facts, "access.profile.regions", me.actor().regions().stream().sorted()
                    .map(region -> text("place.region." + region.name())).collect(Collectors.joining(", ")));
        }
        if (me.actor().has(Role.TRAINER)) {
            fact(facts, "access.profile.teams", me.actor().teams().stream().sorted()
                    .map(team -> text("access.team." + team.name())).collect(Collectors.joining(", ")));
        }
        Section section = section("access.profile.account", facts);
        Paragraph ask = new Paragraph(text("access.profile.askAdministrator"));
        ask.addClassName("quiet");
        section.add(ask);
        return section;
    }

    private void fact(DescriptionList facts, String key, String value) {
        facts.add(new DescriptionList.Term(text(key)), new DescriptionList.Description(value));
    }

    private Component link(OwnPage page) {
        Section section = section(page.titleKey(), new Paragraph(text(page.aboutKey())));
        section.add(new Anchor(page.path(), text(page.titleKey())));
        return section;
    }

    private Component language(Languages languages) {
        return section("access.profile.language", new LanguageChoice(texts, languages));
    }

    private Component password() {
        PasswordField current = field("access.password.current", "current-password");
        PasswordField wanted = field("access.password.new", "new-password");
        wanted.setHelperText(text("access.password.help", PasswordRules.SHORTEST));
        PasswordField again = field("access.password.again", "new-password");
        Button save = new Button(text("access.password.change"), click -> change(current, wanted, again));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div form = new Div(current, wanted, again, save);
        form.addClassName("access-fields");
        return section("access.password.title", form);
    }

    private PasswordField field(String key, String autocomplete) {
        PasswordField field = new PasswordField(text(key));
        field.getElement().setAttribute("autocomplete", autocomplete);
        field.setRevealButtonVisible(true);
        field.getElement().executeJs("this.i18n = {...this.i18n, reveal: $0}", text("access.password.reveal"));
        return field;
    }

    private void change(PasswordField current, PasswordField wanted, PasswordField again) {
        error(current, null);
        error(wanted, null);
        error(again, null);
        if (!wanted.getValue().equals(again.getValue())) {
            error(again, text("access.password.notTheSame"));
            return;
        }
        PasswordChange result = profile.changePassword(current.getValue(), wanted.getValue());
        switch (result) {
            case DONE -> {
                current.clear();
                wanted.clear();
                again.clear();
                Notification.show(text("access.password.changed"), 5000, Notification.Position.BOTTOM_CENTER)
                        .addThemeVariants(NotificationVariant.LUMO_SUCCESS);
            }
            case WRONG_PASSWORD -> error(current, text("access.password.wrong"));
            case TOO_MANY_ATTEMPTS -> error(current, text("access.login.wait.message"));
            case SAME_AS_BEFORE -> error(wanted, text("access.password.same"));
            case TOO_SHORT -> error(wanted, text("access.password.tooShort", PasswordRules.SHORTEST));
            case TOO_LONG -> error(wanted, text("access.password.tooLong"));
            case TOO_EASY -> error(wanted, text("access.password.tooEasy"));
        }
    }

    private static void error(PasswordField field, @Nullable String message) {
        field.setErrorMessage(message);
        field.setInvalid(message != null);
        if (message != null) {
            field.focus();
        }
    }

    private Section section(String titleKey, Component content) {
        Section section = new Section(new H2(text(titleKey)), content);
        section.addClassNames("card", "access-section");
        return section;
    }

    @Override
    public String getPageTitle() {
        return text("access.profile.title") + " · Omringd";
    }

    private String text(String key, Object... args) {
        return texts.get(getLocale(), key, args);
    }
}
