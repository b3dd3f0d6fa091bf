package be.omringd.shell;

import be.omringd.shell.SearchSource.Found;
import be.omringd.shell.SearchSource.Hit;
import be.omringd.shell.SearchSource.Kind;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Looking for somebody or something from any screen: what was found stands below while one types, a group for each kind. The field keeps
 * the focus; the arrow keys choose, Enter opens. Nothing of what is typed is kept.
 */
@JavaScript("context://omringd/search.js")
class SearchDialog extends Dialog {

    private static final int SHORTEST = 2;
    private static final int EACH = 6;
    private static final String RESULTS = "finder-results";

    private final Texts texts;
    private final Locale locale;
    private final List<SearchSource> sources;
    private final TextField field = new TextField();
    private final Div results = new Div();
    private final Div below = new Div();

    SearchDialog(Texts texts, Locale locale, List<SearchSource> sources) {
        this.texts = texts;
        this.locale = locale;
        this.sources = sources.stream().sorted(Comparator.comparing(SearchSource::kind)).toList();
        addClassName("finder");
        getElement().setAttribute("aria-label", text("shell.search.title"));
        setTop("8vh");
        setWidth("42rem");
        setMaxWidth("calc(100vw - 1.5rem)");
        field.setPlaceholder(text("shell.search.placeholder"));
        field.setAriaLabel(text("shell.search.title"));
        field.setPrefixComponent(VaadinIcon.SEARCH.create());
        field.setMaxLength(100);
        field.getElement().setAttribute("autocomplete", "off");
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(150);
        field.addClassName("finder-field");
        field.addValueChangeListener(change -> look(change.getValue()));
        Button close = new Button(VaadinIcon.CLOSE.create(), click -> close());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        close.setAriaLabel(text("shell.search.close"));
        close.addClickShortcut(Key.ESCAPE).listenOn(this);
        Div top = new Div(field, close);
        top.addClassName("finder-top");
        results.setId(RESULTS);
        results.addClassName("finder-results");
        results.getElement().setAttribute("role", "listbox").setAttribute("aria-label", text("shell.search.results"));
        below.addClassName("finder-below");
        below.getElement().setAttribute("role", "status");
        Paragraph keys = new Paragraph(text("shell.search.keys"));
        keys.addClassName("finder-keys");
        keys.getElement().setAttribute("aria-hidden", "true");
        add(top, results, below, keys);
        addOpenedChangeListener(opened -> {
            if (opened.isOpened()) {
                field.focus();
                field.getElement().executeJs("window.omringdFinder.keys(this, $0)", RESULTS);
            }
        });
        look("");
    }

    /** Begins with nothing typed. */
    void begin() {
        field.clear();
        look("");
        open();
    }

    private void look(String typed) {
        results.removeAll();
        below.removeAll();
        int found = 0;
        if (typed.codePoints().filter(Character::isLetterOrDigit).count() < SHORTEST) {
            below.add(hint(text("shell.search.begin", whatThereIs())));
        } else {
            try {
                for (SearchSource source : sources) {
                    Found some = source.find(typed, locale, EACH);
                    if (!some.hits().isEmpty()) {
                        results.add(group(source.kind(), some, found));
                        found += some.hits().size();
                    }
                }
                below.add(found == 0 ? nothing() : counted(found));
            } catch (RuntimeException failure) {
                if (!UnexpectedErrors.isDatabaseAway(failure)) {
                    throw failure;
                }
                results.removeAll();
                below.add(hint(text("shell.mishap.databaseAway")));
            }
        }
        results.setVisible(found > 0);
        // by its id: a script that is given what is hidden waits until it is shown
        field.getElement().executeJs("window.omringdFinder && window.omringdFinder.changed(this, $0)", RESULTS);
    }

    private Component group(Kind kind, Found found, int before) {
        Div group = new Div();
        group.addClassName("finder-group");
        group.getElement().setAttribute("role", "group");
        Span heading = new Span(text("shell.search.kind." + kind.name()));
        heading.setId("finder-" + kind.name().toLowerCase(Locale.ROOT));
        Div title = new Div(heading);
        title.addClassName("finder-kind");
        if (found.alike()) {
            Span alike = new Span(text("shell.search.alike"));
            alike.addClassName("finder-alike");
            title.add(alike);
        }
        group.getElement().setAttribute("aria-labelledby", "finder-" + kind.name().toLowerCase(Locale.ROOT));
        group.add(title);
        int nth = before;
        for (Hit hit : found.hits()) {
            group.add(option(kind, hit, nth++));
        }
        return group;
    }

    private Component option(Kind kind, Hit hit, int nth) {
        Anchor option = new Anchor(hit.path(), "");
        option.addClassName("finder-hit");
        option.setId("finder-hit-" + nth);
        option.getElement().setAttribute("role", "option").setAttribute("tabindex", "-1").setAttribute("aria-selected", "false");
        option.getElement().addEventListener("click", click -> close());
        Component icon = icon(kind).create();
        icon.addClassName("finder-icon");
        icon.getElement().setAttribute("aria-hidden", "true");
        Span title = new Span(hit.title());
        title.addClassName("finder-title");
        Div words = new Div(title);
        words.addClassName("finder-words");
        String details = String.join(" · ", hit.details().stream().filter(one -> !one.isBlank()).toList());
        if (!details.isEmpty()) {
            Span shown = new Span(details);
            shown.addClassName("finder-details");
            words.add(shown);
        }
        option.add(icon, words);
        if (!hit.state().isBlank()) {
            Span state = new Span(hit.state());
            state.addClassNames("tag", "finder-state");
            option.add(state);
        }
        return option;
    }

    private static VaadinIcon icon(Kind kind) {
        return switch (kind) {
            case PERSON -> VaadinIcon.USER;
            case VOLUNTEER -> VaadinIcon.HEART_O;
            case GROUP -> VaadinIcon.GROUP;
            case ORGANISATION -> VaadinIcon.BUILDING_O;
            case TASK -> VaadinIcon.TASKS;
        };
    }

    private Component nothing() {
        Div nothing = new Div(hint(text("shell.search.nothing")), hint(text("shell.search.nothing.hint")));
        nothing.addClassName("finder-nothing");
        return nothing;
    }

    /** For those who hear the page. */
    private Component counted(int found) {
        Span counted = new Span(text("shell.search.found", found));
        counted.addClassName("for-listeners");
        return counted;
    }

    private static Component hint(String words) {
        Paragraph hint = new Paragraph(words);
        hint.addClassName("finder-hint");
        return hint;
    }

    /** "mensen, groepen, taken": what this reader can find. */
    private String whatThereIs() {
        return String.join(", ",
                sources.stream().map(source -> text("shell.search.kind." + source.kind().name()).toLowerCase(locale)).toList());
    }

    private String text(String key, Object... args) {
        return texts.get(locale, key, args);
    }
}
