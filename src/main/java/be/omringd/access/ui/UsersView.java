package be.omringd.access.ui;

import be.omringd.access.UserAdministration;
import be.omringd.access.UserAdministration.UserSummary;
import be.omringd.shell.MainLayout;
import be.omringd.shell.Moments;
import be.omringd.shell.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who can sign in: add somebody, change roles and regions, let somebody out. */
@Route(value = "gebruikers", layout = MainLayout.class)
@RolesAllowed("ADMINISTRATOR")
@Menu(title = "access.users.menu", icon = "vaadin:users", order = 90)
class UsersView extends Div implements HasDynamicTitle {

    private final UserAdministration administration;
    private final Texts texts;
    private final Grid<UserSummary> grid = new Grid<>();

    UsersView(UserAdministration administration, Texts texts) {
        this.administration = administration;
        this.texts = texts;
        addClassName("users");

        Button add = new Button(text("access.users.add"), VaadinIcon.PLUS.create(), click -> open(null));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div head = new Div(new Div(new H1(text("access.users.title")), intro()), add);
        head.addClassName("page-head");

        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.getElement().setAttribute("aria-label", text("access.users.title"));
        grid.addColumn(new ComponentRenderer<>(this::nameOf)).setHeader(text("access.users.name")).setFlexGrow(2).setAutoWidth(true)
                .setComparator(Comparator.comparing(UserSummary::displayName, String.CASE_INSENSITIVE_ORDER)).setSortable(true);
        grid.addColumn(user -> user.roles().stream().sorted().map(role -> text("access.role." + role.name()))
                .collect(Collectors.joining(", "))).setHeader(text("access.users.roles")).setAutoWidth(true);
        grid.addColumn(user -> Stream.concat(
                user.regions().stream().sorted().map(region -> text("place.region." + region.name())),
                user.teams().stream().sorted().map(team -> text("access.team." + team.name())))
                .collect(Collectors.joining(", "))).setHeader(text("access.users.regions")).setFlexGrow(2).setAutoWidth(true);
        grid.addColumn(this::lastSignIn).setHeader(text("access.users.lastSignIn")).setAutoWidth(true).setFlexGrow(0);
        grid.addColumn(new ComponentRenderer<>(this::editButton)).setHeader(text("access.users.change")).setAutoWidth(true).setFlexGrow(0);
        grid.setAllRowsVisible(true);
        grid.addItemDoubleClickListener(click -> open(click.getItem()));
        add(head, grid);
        refresh();
    }

    private Paragraph intro() {
        Paragraph intro = new Paragraph(text("access.users.intro"));
        intro.addClassName("page-intro");
        return intro;
    }

    private Div nameOf(UserSummary user) {
        Span name = new Span(user.displayName());
        name.addClassName("users-name");
        Span username = new Span(user.username());
        username.addClassName("quiet");
        Div cell = new Div(name, username);
        cell.addClassName("users-who");
        if (!user.active()) {
            Span inactive = new Span(text("access.users.inactive"));
            inactive.addClassNames("tag", "brick");
            cell.add(inactive);
        }
        return cell;
    }

    private String lastSignIn(UserSummary user) {
        return user.lastSignInAt() == null
                ? text("access.users.neverSignedIn")
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(getLocale())
                        .format(user.lastSignInAt().atZone(Moments.ZONE));
    }

    private Button editButton(UserSummary user) {
        Button edit = new Button(VaadinIcon.PENCIL.create(), click -> open(user));
        edit.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        edit.setAriaLabel(text("access.users.changeName", user.displayName()));
        edit.setTooltipText(text("access.users.changeName", user.displayName()));
        return edit;
    }

    private void open(@Nullable UserSummary user) {
        new UserDialog(administration, texts, user, this::refresh).open();
    }

    private void refresh() {
        grid.setItems(administration.all());
    }

    @Override
    public String getPageTitle() {
        return text("access.users.title") + " · Omringd";
    }

    private String text(String key, Object... args) {
        return texts.get(getLocale(), key, args);
    }
}
