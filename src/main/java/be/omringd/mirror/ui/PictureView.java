package be.omringd.mirror.ui;

import be.omringd.casefile.CaseFiles;
import be.omringd.mirror.Layer;
import be.omringd.mirror.MirrorId;
import be.omringd.mirror.MirrorPages;
import be.omringd.mirror.MirrorSet.TargetGroup;
import be.omringd.mirror.MirrorState;
import be.omringd.mirror.MirrorSummary;
import be.omringd.mirror.Picture;
import be.omringd.shell.IdInAddress;
import be.omringd.shell.MainLayout;
import be.omringd.shell.Moments;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a mirror shows, for a screen in a room: where it gets stuck for whom, where people disagree, what nobody knows. As a picture, a
 * table or a list; which one, of which group and with which cell open stands in the address.
 */
@Route(value = MirrorPages.PICTURE + "/:mirrorId", layout = MainLayout.class)
@RolesAllowed({"TRAINER", "MANAGER"})
@StyleSheet("context://mirror/mirror.css")
@JavaScript("context://mirror/picture.js")
class PictureView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String AS = "als";
    private static final String GROUP = "groep";
    private static final String CELL = "vak";

    /** In what it is shown. */
    private enum As {
        PICTURE, TABLE, LIST
    }

    private final MirrorParts parts;
    private final CaseFiles files;
    private String title = "";
    private Location here = new Location("");
    private Map<String, String> query = Map.of();

    PictureView(MirrorParts parts, CaseFiles files) {
        this.parts = parts;
        this.files = files;
        addClassName("mirror-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        MirrorId id = event.getRouteParameters().get("mirrorId").flatMap(IdInAddress::read).map(MirrorId::new)
                .orElseThrow(NotFoundException::new);
        MirrorSummary mirror = parts.mirrors().get(id);
        here = event.getLocation();
        query = here.getQueryParameters().getParameters().entrySet().stream().filter(one -> !one.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().getFirst(), (a, b) -> a, LinkedHashMap::new));
        title = word("mirror.picture.title", files.get(mirror.caseId()).title());
        removeAll();
        add(new H1(title));
        Optional<Picture> picture = parts.pictures().picture(id);
        if (picture.isEmpty()) {
            add(new Paragraph(mirror.state() == MirrorState.OPEN
                    ? word("mirror.picture.open", parts.words().date(mirror.closesOn(), getLocale()))
                    : word("mirror.picture.none")));
        } else {
            show(picture.get());
        }
    }

    /** Paper is as large as the picture asks for as long as it is here; other screens are printed as before. */
    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().getPage().executeJs("""
                const size = document.createElement('style');
                size.id = 'mirror-paper';
                size.textContent = '@page { size: A3 landscape; margin: 12mm; }';
                document.head.append(size);""");
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        detached.getUI().getPage().executeJs("document.getElementById('mirror-paper')?.remove()");
    }

    private void show(Picture picture) {
        MirrorSummary mirror = picture.mirror();
        int people = picture.people().values().stream().mapToInt(Integer::intValue).sum();
        Paragraph about = new Paragraph(word("mirror.picture.about", mirror.number(),
                parts.words().date(Objects.requireNonNull(mirror.closedAt()).atZone(Moments.ZONE).toLocalDate(), getLocale()), people));
        Paragraph layers = new Paragraph(Stream.of(Layer.values()).filter(picture.people()::containsKey)
                .map(layer -> word("mirror.picture.people", word("mirror.layer." + layer), picture.people().getOrDefault(layer, 0)))
                .collect(Collectors.joining(" · ")));
        layers.addClassName("mirror-quiet");
        TargetGroup group = picture.set().groups().stream().filter(one -> one.key().equals(query.get(GROUP))).findFirst()
                .orElse(picture.set().groups().getFirst());
        As as = Stream.of(As.values()).filter(one -> one.name().equalsIgnoreCase(query.getOrDefault(AS, ""))).findFirst()
                .orElse(As.PICTURE);
        add(about, layers, controls(picture, group, as));
        if (picture.set().groups().size() > 1) {
            add(new H2(group.name()));
        }
        PictureParts made = new PictureParts(parts.words(), getLocale(), picture, group,
                question -> go(CELL, question.about() + "." + question.item()));
        add(switch (as) {
            case PICTURE -> made.picture(query.get(CELL));
            case TABLE -> made.table();
            case LIST -> made.list();
        });
        made.question(query.get(CELL)).ifPresent(question -> {
            Component cell = made.cell(question, parts.pictures().remarks(mirror.id(), question), () -> go(CELL, null));
            add(cell);
            cell.getElement().executeJs("this.scrollIntoView({block: 'nearest'}); this.focus({preventScroll: true})");
        });
        Paragraph rule = new Paragraph(word("mirror.picture.rule"));
        rule.addClassName("mirror-quiet");
        add(made.legend(), rule);
    }

    private Component controls(Picture picture, TargetGroup group, As as) {
        Div controls = new Div();
        controls.addClassName("mirror-controls");
        if (picture.set().groups().size() > 1) {
            controls.add(choice("mirror.picture.groups", picture.set().groups().stream()
                    .map(one -> button(one.name(), one.equals(group), () -> go(Map.of(GROUP, one.key()), CELL))).toList()));
        }
        controls.add(choice("mirror.picture.as", Stream.of(As.values()).map(one -> button(
                word("mirror.picture.as." + one.name().toLowerCase(Locale.ROOT)), one == as,
                () -> go(AS, one.name().toLowerCase(Locale.ROOT)))).toList()));
        Button full = new Button(word("mirror.picture.full"));
        full.addClickListener(click -> getElement().executeJs(
                "document.fullscreenElement ? document.exitFullscreen() : this.requestFullscreen && this.requestFullscreen()"));
        Button print = new Button(word("mirror.picture.print"), click -> getElement().executeJs("window.print()"));
        Div does = new Div(full, print);
        does.addClassName("mirror-choice");
        controls.add(does);
        return controls;
    }

    private Component choice(String key, List<Button> buttons) {
        Div choice = new Div();
        choice.addClassName("mirror-choice");
        choice.getElement().setAttribute("role", "group").setAttribute("aria-label", word(key));
        buttons.forEach(choice::add);
        return choice;
    }

    private static Button button(String label, boolean pressed, Runnable does) {
        Button button = new Button(label, click -> does.run());
        button.getElement().setAttribute("aria-pressed", String.valueOf(pressed));
        return button;
    }

    private void go(String key, @Nullable String value) {
        if (value == null) {
            go(Map.of(), key);
        } else {
            go(Map.of(key, value));
        }
    }

    /** To the same picture, shown otherwise. */
    private void go(Map<String, String> with, String... without) {
        Map<String, String> next = new LinkedHashMap<>(query);
        Stream.of(without).forEach(next::remove);
        next.putAll(with);
        getUI().ifPresent(ui -> ui.navigate(here.getPath(), QueryParameters.simple(next)));
    }

    private String word(String key, Object... words) {
        return parts.words().get(getLocale(), key, words);
    }

    @Override
    public String getPageTitle() {
        return title + " · Omringd";
    }
}
