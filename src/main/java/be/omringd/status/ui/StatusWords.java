package be.omringd.status.ui;

import be.omringd.access.CurrentActor;
import be.omringd.access.Role;
import be.omringd.engine.DiagramVersions.Kind;
import be.omringd.engine.ProcessNames;
import be.omringd.place.Region;
import be.omringd.place.ui.RegionsField;
import be.omringd.shell.Moments;
import be.omringd.shell.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Scope;

/**
 * Words and parts that the pages of the process status share: one for each page, in the language of its reader, also for what is saved of
 * it.
 */
@org.springframework.stereotype.Component
@Scope(BeanDefinition.SCOPE_PROTOTYPE)
class StatusWords {

    private final ProcessNames names;
    private final Moments moments;
    private final Texts texts;
    private final CurrentActor currentActor;
    private final Locale locale = Texts.ofReader();

    StatusWords(ProcessNames names, Moments moments, Texts texts, CurrentActor currentActor) {
        this.names = names;
        this.moments = moments;
        this.texts = texts;
        this.currentActor = currentActor;
    }

    String text(String key, Object... args) {
        return texts.get(locale, key, args);
    }

    /** One of two texts: for one, or for another number. */
    String number(String key, int number) {
        return number == 1 ? text(key + ".one") : text(key, number);
    }

    String process(String processId) {
        return names.process(processId, locale);
    }

    String element(String processId, String elementId) {
        return names.element(processId, elementId, locale);
    }

    /** "Eerste contact (Een aanvraag)". */
    String step(String processId, String elementId) {
        return text("casefile.stuck.step", element(processId, elementId), process(processId));
    }

    /** "Versie 3"; a version that is not known says so. */
    String version(@Nullable Integer number) {
        return number == null ? text("status.version.every")
                : number == 0 ? text("status.version.unknown") : text("status.version.number", number);
    }

    /** Whether the reader may change where processes stand. */
    boolean manages() {
        return currentActor.get().has(Role.MANAGER);
    }

    /** The sign of what became of an element, for who does not see colours. */
    String sign(Kind kind) {
        return switch (kind) {
            case ADDED -> "+";
            case REMOVED -> "−";
            case CHANGED -> "≠";
        };
    }

    Locale locale() {
        return locale;
    }

    /** "2 mrt 2026"; empty where there is no moment. */
    String date(@Nullable Instant moment) {
        return moment == null ? "" : moments.shortDate(moment, locale);
    }

    /** "minder dan een dag", "12 dagen". */
    String age(Duration age) {
        int days = (int) age.toDays();
        return days < 1 ? text("status.age.today") : number("status.age", days);
    }

    /** How many are late, marked where any is. */
    Span late(int late) {
        Span span = new Span(String.valueOf(late));
        if (late > 0) {
            span.addClassNames("tag", "brick");
        }
        return span;
    }

    /** A row of headings for columns; those with numbers are the last ones. */
    void headings(NativeTable table, int words, String... keys) {
        NativeTableRow row = table.getHead().addRow();
        for (int i = 0; i < keys.length; i++) {
            NativeTableHeaderCell cell = row.addHeaderCell();
            cell.setText(text(keys[i]));
            cell.getElement().setAttribute("scope", "col");
            if (i >= words) {
                cell.addClassName("status-number");
            }
        }
    }

    /** Below a list that is not whole: how much of it is seen, and more of it. */
    Div more(int seen, int all, Runnable more) {
        Button button = new Button(text("status.more"), click -> more.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.addClassName("not-on-paper");
        Div line = new Div(new Span(text("status.more.seen", seen, all)), button);
        line.addClassNames("status-more", "quiet");
        return line;
    }

    /** Whoever asked for more goes on reading at the first link that came. */
    static void goOnAfter(Component list, int seen) {
        list.getChildren().skip(seen).flatMap(StatusWords::within).filter(Anchor.class::isInstance).map(Anchor.class::cast).findFirst()
                .ifPresent(Anchor::focus);
    }

    private static Stream<Component> within(Component part) {
        return Stream.concat(Stream.of(part), part.getChildren().flatMap(StatusWords::within));
    }

    /** A link to the page from which one came here; it is not printed. */
    static Anchor backTo(String address, String name) {
        Anchor back = new Anchor(address, VaadinIcon.ARROW_LEFT.create());
        back.add(" " + name);
        back.addClassNames("status-back", "not-on-paper");
        return back;
    }

    /** A row that begins with a link. */
    static NativeTableRow row(NativeTable table, Anchor heading) {
        NativeTableRow row = table.getBody().addRow();
        NativeTableHeaderCell cell = row.addHeaderCell();
        cell.getElement().setAttribute("scope", "row");
        cell.add(heading);
        return row;
    }

    /** One more cell of a row, with a number. */
    static void number(NativeTableRow row, Span content) {
        NativeTableCell cell = row.addDataCell();
        cell.addClassName("status-number");
        cell.add(content);
    }

    static void number(NativeTableRow row, String content) {
        number(row, new Span(content));
    }

    /** A field to choose among the regions that the reader sees. */
    RegionsField regions(Consumer<Set<Region>> chosen) {
        RegionsField regions = new RegionsField(this::text, currentActor.get().visibleRegions(), chosen);
        regions.addClassName("status-regions");
        return regions;
    }
}
