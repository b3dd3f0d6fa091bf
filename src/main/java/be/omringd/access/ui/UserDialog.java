package be.omringd.access.ui;

import be.omringd.access.Role;
import be.omringd.access.Team;
import be.omringd.access.UserAdministration;
import be.omringd.access.UserAdministration.NewUser;
import be.omringd.access.UserAdministration.Outcome;
import be.omringd.access.UserAdministration.Reason;
import be.omringd.access.UserAdministration.UserSummary;
import be.omringd.place.Region;
import be.omringd.shell.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Adds a user or changes one. */
class UserDialog extends Dialog {

    private final UserAdministration administration;
    private final Texts texts;
    private final @Nullable UserSummary user;
    private final Runnable changed;
    private final TextField name = new TextField();
    private final TextField username = new TextField();
    private final CheckboxGroup<Role> roles = new CheckboxGroup<>();
    private final CheckboxGroup<Region> regions = new CheckboxGroup<>();
    private final CheckboxGroup<Team> teams = new CheckboxGroup<>();
    private final RadioButtonGroup<String> language = new RadioButtonGroup<>();
    private final Paragraph error = new Paragraph();

    UserDialog(UserAdministration administration, Texts texts, @Nullable UserSummary user, Runnable changed) {
        this.administration = administration;
        this.texts = texts;
        this.user = user;
        this.changed = changed;
        addClassName("user-dialog");
        setHeaderTitle(user == null ? text("access.users.add") : user.displayName());
        setWidth("36rem");
        setCloseOnOutsideClick(false);

        name.setLabel(text("access.users.field.name"));
        name.setMaxLength(120);
        name.setRequiredIndicatorVisible(true);
        username.setLabel(text("access.users.field.username"));
        username.setHelperText(text("access.users.field.username.help"));
        username.setMaxLength(60);
        username.setRequiredIndicatorVisible(true);
        username.getElement().setAttribute("autocapitalize", "none");
        roles.setLabel(text("access.users.field.roles"));
        roles.setItems(Role.values());
        roles.setItemLabelGenerator(role -> text("access.role." + role.name()));
        roles.setItemHelperGenerator(role -> text("access.role." + role.name() + ".help"));
        roles.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        regions.setLabel(text("access.users.field.regions"));
        regions.setItems(Region.values());
        regions.setItemLabelGenerator(region -> text("place.region." + region.name()));
        teams.setLabel(text("access.users.field.teams"));
        teams.setItems(Team.values());
        teams.setItemLabelGenerator(team -> text("access.team." + team.name()));
        roles.addValueChangeListener(change -> {
            regions.setVisible(change.getValue().contains(Role.COORDINATOR));
            teams.setVisible(change.getValue().contains(Role.TRAINER));
        });
        language.setLabel(text("access.users.field.language"));
        language.setItems("nl", "fr", "en");
        language.setItemLabelGenerator(code -> text("access.language." + code));
        language.setValue("nl");
        error.addClassName("access-error");
        error.getElement().setAttribute("role", "alert");

        Div fields = new Div(name, username, roles, regions, teams, language, error);
        fields.addClassName("access-fields");
        add(fields);
        regions.setVisible(false);
        teams.setVisible(false);
        if (user != null) {
            name.setValue(user.displayName());
            username.setValue(user.username());
            username.setReadOnly(true);
            username.setHelperText(null);
            language.setVisible(false);
            roles.setValue(user.roles());
            regions.setValue(user.regions());
            teams.setValue(user.teams());
            add(more(user));
        }
        Button save = new Button(text(user == null ? "access.users.create" : "access.users.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(text("access.users.cancel"), click -> close()), save);
    }

    private Div more(UserSummary user) {
        Button reset = new Button(text("access.users.reset"), click -> confirm(
                "access.users.reset", user, () -> told(administration.resetPassword(user.id()))));
        reset.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Button out = user.active()
                ? new Button(text("access.users.deactivate"), click -> confirm(
                        "access.users.deactivate", user, () -> told(administration.deactivate(user.id()))))
                : new Button(text("access.users.activate"), click -> told(administration.activate(user.id())));
        out.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        if (user.active()) {
            out.addThemeVariants(ButtonVariant.LUMO_ERROR);
        }
        Div more = new Div(reset, out);
        more.addClassName("user-dialog-more");
        return more;
    }

    private void confirm(String key, UserSummary user, Runnable action) {
        ConfirmDialog confirm = new ConfirmDialog(
                text(key + ".title", user.displayName()), text(key + ".message", user.displayName()), text(key), done -> action.run());
        confirm.setCancelable(true);
        confirm.setCancelText(text("access.users.cancel"));
        confirm.open();
    }

    private void save() {
        Set<Region> in = roles.getValue().contains(Role.COORDINATOR) ? regions.getValue() : Set.of();
        Set<Team> of = roles.getValue().contains(Role.TRAINER) ? teams.getValue() : Set.of();
        told(user == null
                ? administration.create(new NewUser(username.getValue(), name.getValue(), language.getValue(), roles.getValue(), in, of))
                : administration.change(user.id(), name.getValue(), roles.getValue(), in, of));
    }

    private void told(Outcome outcome) {
        switch (outcome) {
            case Outcome.Refused refused -> refuse(refused.reason());
            case Outcome.Done done -> {
                changed.run();
                close();
                if (done.oneTimePassword() != null) {
                    showPassword(done.oneTimePassword());
                }
            }
        }
    }

    private void refuse(Reason reason) {
        String words = text("access.users.refused." + reason.name());
        name.setInvalid(false);
        username.setInvalid(false);
        roles.setInvalid(false);
        regions.setInvalid(false);
        teams.setInvalid(false);
        error.setText("");
        switch (reason) {
            case NAME_MISSING, NAME_TOO_LONG -> {
                name.setErrorMessage(words);
                name.setInvalid(true);
                name.focus();
            }
            case USERNAME_NOT_ALLOWED, USERNAME_TAKEN -> {
                username.setErrorMessage(words);
                username.setInvalid(true);
                username.focus();
            }
            case NO_ROLE -> {
                roles.setErrorMessage(words);
                roles.setInvalid(true);
            }
            case NO_REGION -> {
                regions.setErrorMessage(words);
                regions.setInvalid(true);
            }
            case NO_TEAM -> {
                teams.setErrorMessage(words);
                teams.setInvalid(true);
            }
            case LAST_ADMINISTRATOR, YOURSELF -> error.setText(words);
        }
    }

    private void showPassword(String password) {
        Dialog shown = new Dialog();
        shown.setHeaderTitle(text("access.users.password.title"));
        shown.setCloseOnOutsideClick(false);
        shown.setWidth("30rem");
        Span code = new Span(password);
        code.addClassName("access-password");
        shown.add(new Paragraph(text("access.users.password.message")), code, new Paragraph(text("access.users.password.once")));
        Button ready = new Button(text("access.users.password.ready"), click -> shown.close());
        ready.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        shown.getFooter().add(ready);
        shown.open();
    }

    private String text(String key, Object... args) {
        return texts.get(getLocale(), key, args);
    }
}
