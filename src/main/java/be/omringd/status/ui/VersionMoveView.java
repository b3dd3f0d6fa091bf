package be.omringd.status.ui;

import be.omringd.casefile.CaseEvent;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.ui.CaseFilePages;
import be.omringd.engine.InstanceMigration.Becomes;
import be.omringd.engine.InstanceMigrations.Asked;
import be.omringd.engine.InstanceMigrations.State;
import be.omringd.engine.MigrationRefusal;
import be.omringd.engine.ProcessNames;
import be.omringd.inbox.InboxChanged;
import be.omringd.shell.Live;
import be.omringd.shell.MainLayout;
import be.omringd.status.VersionMoves;
import be.omringd.status.VersionMoves.Offer;
import be.omringd.status.VersionMoves.Outcome;
import be.omringd.status.VersionMoves.Waiting;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Brings cases from one version of a diagram to the latest: who goes, what each step becomes, why, and what came of it. For managers. */
@Route(value = StatusPages.MOVE, layout = MainLayout.class)
@RolesAllowed("MANAGER")
@StyleSheet("context://status/status.css")
class VersionMoveView extends PageOfProcess {

    private final VersionMoves moves;
    private final ProcessNames names;
    private final StatusWords words;
    private final CheckboxGroup<CaseId> who = new CheckboxGroup<>();
    private final Checkbox all = new Checkbox();
    private final TextArea why = new TextArea();
    private final Section form = new Section();
    private final Div steps = new Div();
    private final Paragraph preview = new Paragraph();
    private final Section cannot = new Section();
    private final Section lately = new Section();
    private final Div told = new Div();
    private final Map<String, Select<String>> instead = new LinkedHashMap<>();
    private Map<CaseId, Waiting> waiting = Map.of();
    private Optional<Offer> offer = Optional.empty();
    private int from;

    VersionMoveView(VersionMoves moves, ProcessNames names, StatusWords words, Live live) {
        super(names, words);
        this.moves = moves;
        this.names = names;
        this.words = words;
        for (Section section : List.of(form, cannot, lately)) {
            section.addClassNames("card", "status-card", "version-move");
        }
        who.setLabel(words.text("status.version.move.who"));
        who.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        who.addValueChangeListener(change -> chosen());
        all.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                who.setValue(change.getValue() ? waiting.keySet() : Set.of());
            }
        });
        WhyField.prepare(why, words, "status.version.move.why");
        preview.getElement().setAttribute("aria-live", "polite");
        told.getElement().setAttribute("role", "status");
        Button confirm = new Button(words.text("status.version.move.confirm"), click -> confirm(click.getSource()));
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.setDisableOnClick(true);
        form.add(all, who, steps, why, preview, confirm);
        live.refresh(this, InboxChanged.class, changed -> true, this::refresh);
        live.refresh(this, CaseEvent.Changed.class, changed -> true, this::refresh);
    }

    @Override
    void open(QueryParameters parameters) {
        Integer wanted = StatusPages.from(parameters);
        from = wanted == null ? 0 : wanted;
        removeAll();
        Anchor back = StatusWords.backTo(StatusPages.versions(process()), words.text("status.versions.title", words.process(process())));
        offer = moves.offer(process(), from);
        H1 title = new H1(offer.map(one -> words.text("status.version.move.title", words.process(process()), one.from(), one.to()))
                .orElseGet(() -> words.text("status.versions.title", words.process(process()))));
        Paragraph intro = new Paragraph(words.text(offer.isEmpty() ? "status.version.move.unknown" : "status.version.move.intro"));
        intro.addClassName("page-intro");
        Div head = new Div(new Div(back, title, intro));
        head.addClassName("page-head");
        add(head, form, told, cannot, lately);
        refresh();
    }

    /** Shows what is so now; what the reader chose and typed stays, as far as it still can be. */
    private void refresh() {
        offer = moves.offer(process(), from);
        Map<CaseId, Waiting> now = new LinkedHashMap<>();
        offer.ifPresent(one -> one.cases().stream().filter(Waiting::canGo).forEach(can -> now.put(can.file().id(), can)));
        if (!now.equals(waiting)) {
            Set<CaseId> chosen = new HashSet<>(who.getValue());
            chosen.retainAll(now.keySet());
            waiting = now;
            who.setItems(now.keySet());
            who.setItemLabelGenerator(id -> label(waiting.get(id)));
            who.setValue(chosen);
            showSteps();
        }
        form.setVisible(!now.isEmpty());
        chosen();
        showWhoCannot();
        showLately();
    }

    private String label(@Nullable Waiting one) {
        return one == null ? "" : words.text("status.version.move.at", one.file().calledName(), one.at().stream()
                .map(step -> words.text("status.version.move.quoted", words.element(process(), step))).collect(Collectors.joining(", ")));
    }

    private void showSteps() {
        Map<String, String> before = becomes();
        steps.removeAll();
        instead.clear();
        NativeTable rows = new NativeTable();
        rows.addClassName("status-table");
        rows.setCaptionText(words.text("status.version.move.steps"));
        words.headings(rows, 2, "status.version.move.now", "status.version.move.becomes");
        for (Becomes step : offer.map(Offer::steps).orElse(List.of())) {
            NativeTableRow row = rows.getBody().addRow();
            row.addDataCell().setText(words.element(process(), step.elementId()));
            Div becomes = new Div(becomes(step, before.get(step.elementId())));
            if (step.timers()) {
                becomes.add(new Paragraph(words.text("status.version.move.timers")));
            }
            row.addDataCell().add(becomes);
        }
        steps.add(new H2(words.text("status.version.move.steps")), rows);
    }

    private Component becomes(Becomes step, @Nullable String chosen) {
        if (step.stays()) {
            return new Span(words.text(step.otherTask() ? "status.version.move.same.task" : "status.version.move.same"));
        }
        Select<String> select = new Select<>();
        select.setAriaLabel(words.text("status.version.move.instead", words.element(process(), step.elementId())));
        select.setPlaceholder(words.text("status.version.move.instead.choose"));
        select.addClassName("version-instead");
        select.setItems(step.candidates());
        select.setItemLabelGenerator(id -> words.element(process(), id));
        select.setValue(step.candidates().contains(chosen) ? chosen : null);
        select.addValueChangeListener(change -> select.setInvalid(false));
        instead.put(step.elementId(), select);
        return select;
    }

    private Map<String, String> becomes() {
        Map<String, String> chosen = new HashMap<>();
        instead.forEach((step, select) -> Optional.ofNullable(select.getValue()).ifPresent(other -> chosen.put(step, other)));
        return chosen;
    }

    private void chosen() {
        int number = who.getValue().size();
        all.setLabel(words.text("status.version.move.all", waiting.size()));
        all.setValue(number > 0 && number == waiting.size());
        all.setIndeterminate(number > 0 && number < waiting.size());
        if (number > 0) {
            who.setInvalid(false);
        }
        preview.setVisible(number > 0);
        offer.ifPresent(one -> preview.setText(number == 1 ? words.text("status.version.move.preview.one", one.to())
                : words.text("status.version.move.preview", one.to(), number)));
    }

    private void confirm(Button button) {
        button.setEnabled(true);
        if (!isComplete() || offer.isEmpty()) {
            return;
        }
        List<String> skipped = new ArrayList<>();
        int asked = 0;
        for (CaseId id : Set.copyOf(who.getValue())) {
            Waiting one = waiting.get(id);
            if (one != null) {
                if (moves.move(id, process(), offer.get().from(), offer.get().to(), becomes(), why.getValue())) {
                    asked++;
                } else {
                    skipped.add(one.file().calledName());
                }
            }
        }
        told.removeAll();
        told.add(new Paragraph(words.text("status.version.move.done", asked)));
        if (!skipped.isEmpty()) {
            told.add(new Paragraph(words.text("status.version.move.skipped", String.join(", ", skipped))));
        }
        why.clear();
        why.setInvalid(false);
        refresh();
    }

    private boolean isComplete() {
        who.setInvalid(who.getValue().isEmpty());
        who.setErrorMessage(words.text("status.version.move.who.missing"));
        Set<String> at = who.getValue().stream().map(waiting::get).flatMap(one -> one == null ? Stream.empty() : one.at().stream())
                .collect(Collectors.toSet());
        boolean complete = !who.isInvalid();
        for (Map.Entry<String, Select<String>> one : instead.entrySet()) {
            one.getValue().setInvalid(at.contains(one.getKey()) && one.getValue().getValue() == null);
            one.getValue().setErrorMessage(words.text("status.version.move.instead.missing"));
            complete &= !one.getValue().isInvalid();
        }
        WhyField.validate(why, words);
        if (!who.isInvalid() && why.isInvalid() && complete) {
            why.focus();
        }
        return complete && !why.isInvalid();
    }

    private void showWhoCannot() {
        cannot.removeAll();
        Map<MigrationRefusal, List<String>> byReason = new EnumMap<>(MigrationRefusal.class);
        List<String> asked = new ArrayList<>();
        offer.ifPresent(one -> one.cases().forEach(each -> {
            if (each.asked()) {
                asked.add(each.file().calledName());
            } else if (each.cannot() != null) {
                byReason.computeIfAbsent(each.cannot(), none -> new ArrayList<>()).add(each.file().calledName());
            }
        }));
        boolean nothing = offer.isPresent() && waiting.isEmpty() && byReason.isEmpty() && asked.isEmpty();
        cannot.setVisible(nothing || !byReason.isEmpty() || !asked.isEmpty());
        if (nothing) {
            cannot.add(new Paragraph(words.text("status.version.move.none")));
        }
        if (!byReason.isEmpty()) {
            cannot.add(new H2(words.text("status.version.move.cannot")));
        }
        byReason.forEach((reason, people) -> {
            cannot.add(new Paragraph(words.text("status.version.refused." + reason.name())));
            Paragraph list = new Paragraph(String.join(", ", people));
            list.addClassName("quiet");
            cannot.add(list);
        });
        if (!asked.isEmpty()) {
            cannot.add(new Paragraph(words.text("status.version.move.asked", String.join(", ", asked))));
        }
    }

    private void showLately() {
        lately.removeAll();
        List<Outcome> outcomes = moves.lately(process());
        lately.setVisible(!outcomes.isEmpty());
        if (outcomes.isEmpty()) {
            return;
        }
        NativeTable rows = new NativeTable();
        rows.addClassName("status-table");
        rows.setCaptionText(words.text("status.version.lately"));
        words.headings(rows, 4, "status.name", "status.version", "status.version.lately.asked", "status.version.lately.result");
        for (Outcome outcome : outcomes) {
            NativeTableRow row = StatusWords.row(rows, new Anchor(CaseFilePages.file(outcome.file().id()), outcome.file().calledName()));
            row.addDataCell().setText(words.version(outcome.asked().version()));
            row.addDataCell().setText(words.date(outcome.asked().since()));
            row.addDataCell().add(result(outcome.asked()));
        }
        lately.add(new H2(words.text("status.version.lately")), rows);
    }

    private Component result(Asked asked) {
        String state = words.text("status.version.state." + asked.state().name());
        Span tag = new Span(state);
        tag.addClassNames("tag", asked.state() == State.DECLINED ? "brick" : asked.state() == State.DONE ? "green" : "blue");
        Div result = new Div(tag);
        if (asked.refusal() != null) {
            result.add(new Paragraph(words.text("status.version.refused." + asked.refusal().name())));
        }
        return result;
    }

    @Override
    public String getPageTitle() {
        return words.text("status.versions.title", words.process(process())) + " · Omringd";
    }
}
