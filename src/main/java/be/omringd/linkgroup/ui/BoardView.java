package be.omringd.linkgroup.ui;

import be.omringd.access.Role;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.ui.CaseFilePages;
import be.omringd.linkgroup.Arrangement;
import be.omringd.linkgroup.Arrangement.Member;
import be.omringd.linkgroup.Candidate;
import be.omringd.linkgroup.GroupSearches;
import be.omringd.linkgroup.HardRules;
import be.omringd.linkgroup.LinkBoard;
import be.omringd.linkgroup.LinkBoard.Since;
import be.omringd.linkgroup.LinkBoard.Table;
import be.omringd.linkgroup.LinkBoards;
import be.omringd.linkgroup.LinkGroupStart;
import be.omringd.linkgroup.LinkProposal;
import be.omringd.linkgroup.LinkProposals;
import be.omringd.place.Place;
import be.omringd.place.Region;
import be.omringd.place.ui.MapOfPlaces;
import be.omringd.place.ui.MapOfPlaces.Marks;
import be.omringd.shell.IdInAddress;
import be.omringd.shell.MainLayout;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as groups on a board, with who waits beside it. Each change is kept at once; what it does is said in words, and can be undone.
 * The address holds the proposal, and the one that it is compared with.
 */
@Route(value = BoardView.ROUTE, layout = MainLayout.class)
@RolesAllowed({"COORDINATOR", "MANAGER"})
@StyleSheet("context://overview/overview.css")
@StyleSheet("context://linkgroup/linkgroup.css")
class BoardView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    static final String ROUTE = ProposalsView.PATH + "/:proposal";
    private static final String BESIDE = "naast";

    private final LinkProposals proposals;
    private final LinkBoards boards;
    private final GroupSearches searches;
    private final BoardFrame frame;
    private final LinkWords words;
    private final BoardWords says;
    private final Div notices = new Div();
    private final Div tools = new Div();
    private final Paragraph progress = new Paragraph();
    private final Div told = new Div();
    private final Div body = new Div();
    private final Deque<Arrangement> before = new ArrayDeque<>();
    private final Map<CaseId, Button> moves = new HashMap<>();
    private UUID id = new UUID(0, 0);
    private @Nullable UUID other;
    private @Nullable LinkProposal proposal;
    private @Nullable LinkBoard board;
    private List<LinkProposal> others = List.of();
    private boolean searching;

    BoardView(LinkProposals proposals, LinkBoards boards, GroupSearches searches, BoardFrame frame) {
        this.proposals = proposals;
        this.boards = boards;
        this.searches = searches;
        this.frame = frame;
        this.words = frame.words(getLocale());
        this.says = new BoardWords(words);
        addClassName("link-board");
        progress.getElement().setAttribute("role", "status");
        progress.addClassName("link-progress");
        told.getElement().setAttribute("role", "status");
        told.addClassName("link-told");
        tools.addClassName("link-tools");
        frame.live().refresh(this, GroupSearches.Progressed.class, event -> event.proposal().equals(id), this::showProgress);
        frame.live().on(this, GroupSearches.Ended.class, this::ended);
        frame.live().refresh(this, LinkProposals.Changed.class, event -> event.id().equals(id), this::changedElsewhere);
    }

    /** The address of this proposal. */
    static String path(UUID id) {
        return ProposalsView.PATH + "/" + id;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("proposal").flatMap(IdInAddress::read),
                event.getLocation().getQueryParameters().getSingleParameter(BESIDE).flatMap(IdInAddress::read));
    }

    void show(Optional<UUID> wanted, Optional<UUID> beside) {
        id = wanted.orElse(id);
        other = beside.orElse(null);
        before.clear();
        told.removeAll();
        load();
    }

    // ---- reading

    private void load() {
        proposal = proposals.find(id).orElse(null);
        board = proposal == null ? null : boards.of(proposal, getLocale());
        others = proposal == null ? List.of() : proposals.all().stream().filter(one -> !one.id().equals(id)).toList();
        searching = searches.progress(id).isPresent();
        draw();
    }

    private void draw() {
        removeAll();
        if (proposal == null || board == null) {
            add(new H1(words.get("linkgroup.compose.title")), new Paragraph(words.get("linkgroup.board.gone")),
                    new Anchor(ProposalsView.PATH, words.get("linkgroup.board.all")));
            return;
        }
        add(head(proposal), notices, tools, progress, told);
        drawNotices(proposal);
        drawTools(proposal);
        showProgress();
        drawBody(board);
        add(body);
        if (other != null) {
            proposals.find(other).ifPresent(beside -> addComponentAtIndex(getComponentCount() - 1, comparison(beside)));
        }
    }

    private Component head(LinkProposal now) {
        Paragraph intro = new Paragraph(words.get("linkgroup.board.intro", now.madeBy(), frame.moments().date(now.madeAt(), getLocale()),
                now.changedBy(), frame.moments().date(now.changedAt(), getLocale()), frame.moments().time(now.changedAt(), getLocale())));
        intro.addClassName("page-intro");
        Div head = new Div(new Div(new H1(words.get("linkgroup.board.title", words.regions(now.regions()))), intro),
                new Anchor(ProposalsView.PATH, words.get("linkgroup.board.all")));
        head.addClassName("page-head");
        return head;
    }

    /** Colleagues who think of groups of the same regions. */
    private void drawNotices(LinkProposal now) {
        notices.removeAll();
        Set<CaseId> mine = Set.copyOf(now.arrangement().people());
        others.stream().filter(one -> one.arrangement().people().stream().anyMatch(mine::contains)).limit(3).forEach(one -> {
            Paragraph notice = new Paragraph(new Span(words.get("linkgroup.board.same", one.changedBy(),
                    frame.moments().date(one.changedAt(), getLocale())) + " "),
                    new Anchor(path(one.id()), words.get("linkgroup.board.look")));
            notice.addClassName("quiet");
            notices.add(notice);
        });
    }

    private void drawTools(LinkProposal now) {
        tools.removeAll();
        if (searching) {
            Button stop = new Button(words.get("linkgroup.board.stop"), VaadinIcon.STOP.create(), click -> searches.stop(id));
            tools.add(stop);
            return;
        }
        Button search = new Button(words.get(now.arrangement().groups().isEmpty() ? "linkgroup.compose.search" : "linkgroup.board.better"),
                VaadinIcon.MAGIC.create(), click -> {
                    searches.begin(id, getLocale());
                    load();
                });
        search.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button undo = new Button(words.get("linkgroup.board.undo"), VaadinIcon.ARROW_BACKWARD.create(), click -> undo());
        undo.setVisible(!before.isEmpty());
        ComboBox<Place> place = new ComboBox<>();
        place.setPlaceholder(words.get("linkgroup.board.where"));
        place.setAriaLabel(words.get("linkgroup.board.where"));
        place.setItems(frame.places().municipalities(getLocale()).stream().filter(one -> now.regions().contains(one.region())).toList());
        place.setItemLabelGenerator(Place::name);
        place.setManualValidation(true);
        place.addValueChangeListener(change -> place.setInvalid(false));
        Button empty = new Button(words.get("linkgroup.board.empty"), VaadinIcon.PLUS.create(), click -> {
            if (place.getValue() == null) {
                place.setErrorMessage(words.get("linkgroup.board.whereMissing"));
                place.setInvalid(true);
                place.focus();
            } else {
                change(now.arrangement().withEmptyGroup(place.getValue().code()), null);
            }
        });
        Div byHand = new Div(place, empty);
        byHand.addClassName("link-choose");
        Button remove = new Button(words.get("linkgroup.board.remove"), VaadinIcon.TRASH.create(), click -> remove(now));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        tools.add(search, undo, byHand, compare(), remove);
    }

    private Component compare() {
        Select<LinkProposal> with = new Select<>();
        with.setItems(others);
        with.setItemLabelGenerator(one -> one == null ? words.get("linkgroup.compare.with") : words.get("linkgroup.compare.item",
                words.regions(one.regions()), one.changedBy(), frame.moments().shortDate(one.changedAt(), getLocale()),
                frame.moments().time(one.changedAt(), getLocale())));
        with.setEmptySelectionAllowed(true);
        with.setEmptySelectionCaption(words.get("linkgroup.compare.with"));
        with.setPlaceholder(words.get("linkgroup.compare.with"));
        with.setAriaLabel(words.get("linkgroup.compare.with"));
        with.setVisible(!others.isEmpty());
        others.stream().filter(one -> one.id().equals(other)).findFirst().ifPresent(with::setValue);
        with.addValueChangeListener(change -> UI.getCurrent().navigate(path(id), change.getValue() == null ? QueryParameters.empty()
                : QueryParameters.of(BESIDE, change.getValue().id().toString())));
        return with;
    }

    // ---- the search

    private void showProgress() {
        Optional<GroupSearches.Progress> now = searches.progress(id);
        progress.setVisible(now.isPresent());
        now.ifPresent(one -> progress.setText(one.ahead() > 0 ? words.get("linkgroup.progress.ahead", one.ahead())
                : words.get("linkgroup.progress.now", one.groups(), one.people())));
    }

    void ended(GroupSearches.Ended event) {
        if (!event.proposal().equals(id)) {
            return;
        }
        UUID keptIn = event.keptIn();
        load();
        if (keptIn == null) {
            tell(new Span(words.get("linkgroup.progress.failed")));
        } else if (keptIn.equals(id)) {
            tell(new Span(board == null || board.hasGroup() ? words.get("linkgroup.progress.found") : says.nothingFound(board)));
        } else {
            tell(new Span(words.get("linkgroup.progress.elsewhere") + " "), new Anchor(path(keptIn), words.get("linkgroup.board.look")));
        }
    }

    // ---- changing

    private void tell(Component... what) {
        told.removeAll();
        told.add(what);
    }

    /** Kept at once, where no colleague was sooner. */
    private void change(Arrangement next, @Nullable CaseId moved) {
        if (proposal == null || board == null) {
            return;
        }
        Arrangement was = proposal.arrangement();
        LinkBoard after = board.with(next);
        String effect = says.effect(board.effectOf(after), after);
        if (!proposals.change(id, proposal.edition(), next)) {
            sooner(next);
            return;
        }
        before.push(was);
        load();
        tell(new Span(effect));
        Button button = moved == null ? null : moves.get(moved);
        if (button != null) {
            button.focus();
        }
    }

    private void undo() {
        if (proposal == null || before.isEmpty()) {
            return;
        }
        Arrangement was = before.pop();
        if (!proposals.change(id, proposal.edition(), was)) {
            sooner(was);
            return;
        }
        load();
        tell(new Span(words.get("linkgroup.board.undone")));
    }

    /** A colleague changed it: what is here can be kept beside it. */
    private void sooner(Arrangement mine) {
        LinkProposal now = proposal;
        Button keep = new Button(words.get("linkgroup.board.keepMine"), click -> UI.getCurrent().navigate(path(
                proposals.make(now == null ? Set.of() : now.regions(), mine))));
        keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button theirs = new Button(words.get("linkgroup.board.seeTheirs"), click -> {
            before.clear();
            told.removeAll();
            load();
        });
        Div buttons = new Div(keep, theirs);
        buttons.addClassName("link-buttons");
        tell(new Paragraph(words.get("linkgroup.board.sooner")), buttons);
        told.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
    }

    private void changedElsewhere() {
        LinkProposal now = proposals.find(id).orElse(null);
        if (proposal != null && (now == null || now.edition() != proposal.edition())) {
            before.clear();
            load();
            tell(new Span(now == null ? "" : words.get("linkgroup.board.changed", now.changedBy())));
        }
    }

    private void remove(LinkProposal now) {
        ConfirmDialog dialog = new ConfirmDialog(words.get("linkgroup.board.remove.title"), words.get("linkgroup.board.remove.text"),
                words.get("linkgroup.board.remove"), confirm -> {
                    if (proposals.remove(id, now.edition())) {
                        UI.getCurrent().navigate(ProposalsView.PATH);
                    } else {
                        changedElsewhere();
                    }
                }, words.get("linkgroup.cancel"), cancel -> {});
        dialog.setConfirmButtonTheme("error primary");
        dialog.open();
    }

    // ---- the board

    private void drawBody(LinkBoard now) {
        body.removeAll();
        moves.clear();
        body.addClassName("link-body");
        Map<UUID, String> names = says.names(now);
        Set<CaseId> gone = now.tables().stream().flatMap(table -> table.since().entrySet().stream())
                .filter(entry -> entry.getValue() == Since.GONE).map(Map.Entry::getKey).collect(Collectors.toSet());
        Map<CaseId, String> goneNames = boards.names(gone);
        Div groups = new Div();
        groups.addClassName("link-groups-grid");
        now.tables().forEach(table -> groups.add(card(now, table, names.getOrDefault(table.group().id(), ""), goneNames)));
        if (now.tables().isEmpty() && !searching) {
            groups.add(new Paragraph(now.beside().size() < HardRules.FEWEST ? words.get("linkgroup.compose.few", now.beside().size())
                    : words.get("linkgroup.board.noGroups")));
        }
        body.add(groups, beside(now, names), map(now));
    }

    private Component card(LinkBoard now, Table table, String name, Map<CaseId, String> goneNames) {
        Arrangement arrangement = now.arrangement();
        UUID group = table.group().id();
        Section card = new Section();
        card.addClassNames("card", "link-group");
        card.getElement().setAttribute("aria-label", words.get("linkgroup.board.group", name));
        boolean locked = table.group().locked();
        Div actions = new Div(
                toggle(locked, words.get("linkgroup.board.lockGroup", name), click -> change(arrangement.lock(group, !locked), null)),
                icon(VaadinIcon.CLOSE_SMALL, words.get("linkgroup.board.dissolve", name),
                        click -> change(arrangement.without(group), null)));
        Span size = new Span(words.get("linkgroup.board.size", table.group().members().size()));
        size.addClassName("quiet");
        Div head = new Div(new Div(new H2(name), size), actions);
        head.addClassName("link-group-head");
        card.add(head);
        if (!table.broken().isEmpty() || !table.since().isEmpty()) {
            boolean few = LinkGroupStart.hindrance(table, frame.actor().get().visibleRegions()).isEmpty();
            Div broken = new Div(new Paragraph(words.get(few ? "linkgroup.board.withFour" : "linkgroup.board.notSo")));
            broken.addClassNames("notice", "link-broken");
            if (table.composed() != null) {
                says.broken(table.broken(), table.composed()).forEach(sentence -> broken.add(new Paragraph(sentence)));
            }
            if (!table.since().isEmpty()) {
                broken.add(new Paragraph(words.get("linkgroup.board.somebodyChanged")));
            }
            card.add(broken);
        }
        if (table.composed() != null) {
            UnorderedList reasons = new UnorderedList();
            says.reasons(table.composed()).forEach(reason -> reasons.add(new ListItem(reason)));
            reasons.addClassName("link-reasons");
            card.add(reasons);
        }
        UnorderedList people = new UnorderedList();
        people.addClassName("link-people");
        for (Member member : table.group().members()) {
            people.add(now.candidate(member.caseId()).map(one -> person(now, table, member, one))
                    .orElseGet(() -> gone(arrangement, member, goneNames)));
        }
        card.add(people);
        if (table.group().members().isEmpty()) {
            card.add(new Paragraph(words.get("linkgroup.board.nobody")));
        }
        starting(table, name).ifPresent(card::add);
        droppable(card, group);
        return card;
    }

    /** The way to bring a group to life, where it could be; or why it cannot, where that is not said by its rules. */
    private Optional<Component> starting(Table table, String name) {
        Optional<LinkGroupStart.Why> hindrance = LinkGroupStart.hindrance(table, frame.actor().get().visibleRegions());
        if (searching || hindrance.filter(why -> why != LinkGroupStart.Why.OTHER_REGION).isPresent()) {
            return Optional.empty();
        }
        if (hindrance.isPresent()) {
            Paragraph why = new Paragraph(words.get("linkgroup.start.refused." + hindrance.get().name()));
            why.addClassName("quiet");
            return Optional.of(why);
        }
        Button button = new Button(words.get("linkgroup.start.button"), VaadinIcon.PLAY.create(),
                click -> new StartGroupDialog(words, table, name, reason -> start(table.group().id(), reason)).open());
        button.setAriaLabel(words.get("linkgroup.start.buttonOf", name));
        Div start = new Div(button);
        start.addClassName("link-start");
        return Optional.of(start);
    }

    private void start(UUID group, @Nullable String reason) {
        if (proposal == null) {
            return;
        }
        LinkGroupStart.Outcome outcome = frame.start().start(id, proposal.edition(), group, reason, getLocale());
        // what was done before cannot be undone into a group that is gone
        before.clear();
        load();
        switch (outcome) {
            case LinkGroupStart.Outcome.Started started -> tell(
                    new Span(words.get("linkgroup.start.done", started.title()) + " "),
                    new Anchor(CaseFilePages.file(started.file()), words.get("linkgroup.start.open")));
            case LinkGroupStart.Outcome.Refused refused -> tell(new Span(words.get("linkgroup.start.refused." + refused.why().name())));
        }
        told.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
    }

    private ListItem person(LinkBoard now, Table table, Member member, Candidate one) {
        Span reason = new Span(table.composed() == null ? "" : says.reason(one, table.composed()));
        reason.addClassName("quiet");
        ListItem item = new ListItem(name(one), reason);
        Since since = table.since().get(one.caseId());
        if (since != null) {
            Span changed = new Span(words.get("linkgroup.since." + since.name(), one.place().name()));
            changed.addClassName("link-since");
            item.add(changed);
        }
        Div actions = new Div(
                toggle(member.locked(), words.get("linkgroup.board.lockPerson", one.name()),
                        click -> change(now.arrangement().lock(one.caseId(), !member.locked()), null)),
                move(now, one));
        actions.addClassName("link-actions");
        item.add(actions);
        draggable(item, one);
        return item;
    }

    private ListItem gone(Arrangement arrangement, Member member, Map<CaseId, String> names) {
        String name = names.getOrDefault(member.caseId(), words.get("linkgroup.board.somebody"));
        Span changed = new Span(words.get("linkgroup.since.GONE"));
        changed.addClassName("link-since");
        Button out = new Button(words.get("linkgroup.board.takeOut"),
                click -> change(arrangement.move(member.caseId(), member.home(), null), null));
        out.setAriaLabel(words.get("linkgroup.board.takeOutOf", name));
        out.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        out.setVisible(!searching);
        Div actions = new Div(out);
        actions.addClassName("link-actions");
        return new ListItem(names.containsKey(member.caseId()) ? new Anchor(CaseFilePages.file(member.caseId()), name) : new Span(name),
                changed, actions);
    }

    private static Component name(Candidate one) {
        return new Anchor(CaseFilePages.file(one.caseId()), one.name());
    }

    private Component beside(LinkBoard now, Map<UUID, String> names) {
        Section beside = new Section();
        beside.addClassNames("card", "link-beside");
        List<Candidate> waiting = now.beside();
        beside.add(new H2(words.get("linkgroup.board.beside", waiting.size())));
        beside.getElement().setAttribute("aria-label", words.get("linkgroup.board.beside", waiting.size()));
        UnorderedList people = new UnorderedList();
        people.addClassName("link-people");
        waiting.forEach(one -> {
            Span why = new Span(words.get("linkgroup.board.since", one.place().name(), frame.moments().date(one.since(), getLocale())) + " "
                    + says.hints(one, now, names));
            why.addClassName("quiet");
            Div actions = new Div(move(now, one));
            actions.addClassName("link-actions");
            ListItem item = new ListItem(name(one), why, actions);
            draggable(item, one);
            people.add(item);
        });
        beside.add(people);
        droppable(beside, null);
        return beside;
    }

    private Component map(LinkBoard now) {
        Map<String, Long> waiting =
                now.beside().stream().collect(Collectors.groupingBy(one -> one.place().nisCode(), Collectors.counting()));
        Map<String, Long> groups = now.tables().stream().filter(table -> table.meeting() != null)
                .collect(Collectors.groupingBy(table -> Objects.requireNonNull(table.meeting()).nisCode(), Collectors.counting()));
        List<Marks> marks = frame.places().municipalities(getLocale()).stream()
                .map(place -> new Marks(place, waiting.getOrDefault(place.nisCode(), 0L).intValue(), 0,
                        groups.getOrDefault(place.nisCode(), 0L).intValue(), 0))
                .toList();
        Set<Region> own = frame.actor().get().has(Role.MANAGER) ? Set.of() : frame.actor().get().regions();
        Div picture = new Div();
        picture.addClassName("overview-map");
        picture.getElement().setProperty("innerHTML", new MapOfPlaces(
                one -> words.get("linkgroup.board.onMap", one.place().name(), one.room(), one.waiting()), own)
                .draw(words.get("linkgroup.board.map"), marks, marks));
        Details details = new Details(words.get("linkgroup.board.map"), picture);
        details.addClassName("link-map");
        return details;
    }

    // ---- moving

    private Button move(LinkBoard now, Candidate one) {
        Button move = new Button(words.get("linkgroup.board.move"), click -> moveDialog(now, one));
        move.setAriaLabel(words.get("linkgroup.board.moveOf", one.name()));
        move.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        move.setVisible(!searching && !now.tables().isEmpty());
        moves.put(one.caseId(), move);
        return move;
    }

    /** Where somebody can go, each with what it would do. */
    private void moveDialog(LinkBoard now, Candidate one) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(words.get("linkgroup.move.title", one.name()));
        dialog.setWidth("42rem");
        dialog.setMaxWidth("100%");
        UUID here = now.arrangement().groupOf(one.caseId()).map(Arrangement.Group::id).orElse(null);
        Map<UUID, String> names = says.names(now);
        now.tables().stream().filter(table -> !table.group().id().equals(here)).forEach(table -> dialog.add(
                target(dialog, now, one, table.group().id(), words.get("linkgroup.board.group",
                        names.getOrDefault(table.group().id(), "")))));
        if (here != null) {
            dialog.add(target(dialog, now, one, null, words.get("linkgroup.move.none")));
        }
        dialog.getFooter().add(new Button(words.get("linkgroup.cancel"), click -> dialog.close()));
        dialog.open();
    }

    private Component target(Dialog dialog, LinkBoard now, Candidate one, @Nullable UUID to, String name) {
        Arrangement next = now.arrangement().move(one.caseId(), one.place().code(), to);
        LinkBoard after = now.with(next);
        Button choose = new Button(name, click -> {
            dialog.close();
            change(next, one.caseId());
        });
        choose.addThemeVariants(ButtonVariant.LUMO_SMALL);
        Paragraph effect = new Paragraph(says.effect(now.effectOf(after), after));
        effect.addClassName("quiet");
        Div target = new Div(choose, effect);
        target.addClassName("link-target");
        return target;
    }

    private void draggable(ListItem item, Candidate one) {
        if (!searching) {
            DragSource.create(item).setDragData(one.caseId());
            item.addClassName("link-draggable");
        }
    }

    private void droppable(Section place, @Nullable UUID group) {
        if (searching) {
            return;
        }
        DropTarget.create(place).addDropListener(drop -> drop.getDragData().filter(CaseId.class::isInstance).map(CaseId.class::cast)
                .ifPresent(dropped -> dropped(dropped, group)));
    }

    void dropped(CaseId dropped, @Nullable UUID group) {
        if (board == null) {
            return;
        }
        UUID here = board.arrangement().groupOf(dropped).map(Arrangement.Group::id).orElse(null);
        Arrangement arrangement = board.arrangement();
        if (!Objects.equals(here, group)) {
            board.candidate(dropped).ifPresent(one -> change(arrangement.move(dropped, one.place().code(), group), dropped));
        }
    }

    private Button toggle(boolean locked, String label, ComponentEventListener<ClickEvent<Button>> click) {
        Button toggle = icon(locked ? VaadinIcon.LOCK : VaadinIcon.UNLOCK, label, click);
        toggle.getElement().setAttribute("aria-pressed", String.valueOf(locked));
        toggle.setClassName("link-locked", locked);
        return toggle;
    }

    private Button icon(VaadinIcon icon, String label, ComponentEventListener<ClickEvent<Button>> click) {
        Button button = new Button(icon.create(), click);
        button.addThemeVariants(ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(label);
        button.setTooltipText(label);
        button.setVisible(!searching);
        return button;
    }

    // ---- beside another proposal

    private Component comparison(LinkProposal beside) {
        LinkBoard there = boards.of(beside, getLocale());
        LinkBoard here = Objects.requireNonNull(board);
        Div card = new Div(new H2(words.get("linkgroup.compare.title", beside.changedBy(),
                frame.moments().date(beside.changedAt(), getLocale()))));
        card.addClassNames("card", "link-compare");
        Map<UUID, String> hereNames = says.names(here);
        Map<UUID, String> thereNames = says.names(there);
        Set<CaseId> people = Stream.concat(here.arrangement().people().stream(), there.arrangement().people().stream())
                .collect(Collectors.toSet());
        Map<CaseId, String> names = boards.names(people);
        List<Div> lines = names.entrySet().stream().sorted(Map.Entry.comparingByValue()).map(entry -> {
            String one = in(here, hereNames, entry.getKey());
            String another = in(there, thereNames, entry.getKey());
            return one.equals(another) ? null : new Div(new Span(entry.getValue()), new Span(one), new Span(another));
        }).filter(Objects::nonNull).toList();
        if (lines.isEmpty()) {
            card.add(new Paragraph(words.get("linkgroup.compare.same")));
            return card;
        }
        Div head = new Div(new H3(words.get("linkgroup.compare.who")), new H3(words.get("linkgroup.compare.here")),
                new H3(words.get("linkgroup.compare.there")));
        Div table = new Div(head);
        table.addClassName("link-differences");
        lines.forEach(table::add);
        card.add(table);
        return card;
    }

    private String in(LinkBoard one, Map<UUID, String> names, CaseId person) {
        return one.arrangement().groupOf(person).map(group -> names.getOrDefault(group.id(), ""))
                .orElseGet(() -> words.get("linkgroup.compare.none"));
    }

    @Override
    public String getPageTitle() {
        return words.get("linkgroup.compose.title") + " · Omringd";
    }
}
