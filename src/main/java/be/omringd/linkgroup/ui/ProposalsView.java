package be.omringd.linkgroup.ui;

import be.omringd.access.Role;
import be.omringd.linkgroup.AlmostGroup;
import be.omringd.linkgroup.Arrangement;
import be.omringd.linkgroup.Candidate;
import be.omringd.linkgroup.GroupSearches;
import be.omringd.linkgroup.HardRules;
import be.omringd.linkgroup.LinkBoards;
import be.omringd.linkgroup.LinkProposal;
import be.omringd.linkgroup.LinkProposals;
import be.omringd.linkgroup.WhoWaits;
import be.omringd.place.Region;
import be.omringd.shell.MainLayout;
import be.omringd.shell.Moments;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The proposals for link groups that colleagues think of, and where a new one begins. */
@Route(value = ProposalsView.PATH, layout = MainLayout.class)
@RolesAllowed({"COORDINATOR", "MANAGER"})
@StyleSheet("context://linkgroup/linkgroup.css")
class ProposalsView extends Div implements HasDynamicTitle {

    static final String PATH = "linkgroepen/samenstellen";

    private final LinkProposals proposals;
    private final LinkBoards boards;
    private final GroupSearches searches;
    private final WhoWaits whoWaits;
    private final Moments moments;
    private final LinkWords words;
    private final MultiSelectComboBox<Region> regions = new MultiSelectComboBox<>();
    private final Paragraph count = new Paragraph();

    ProposalsView(LinkProposals proposals, LinkBoards boards, GroupSearches searches, WhoWaits whoWaits, BoardFrame frame) {
        this.proposals = proposals;
        this.boards = boards;
        this.searches = searches;
        this.whoWaits = whoWaits;
        this.moments = frame.moments();
        this.words = frame.words(getLocale());
        addClassNames("link-proposals");
        Paragraph intro = new Paragraph(words.get("linkgroup.compose.intro"));
        intro.addClassName("page-intro");
        Div links = new Div(new Anchor(LinkGroupsView.PATH, words.get("linkgroup.compose.whoWaits")));
        if (frame.actor().get().has(Role.MANAGER)) {
            links.add(new Anchor(WishWeightsView.PATH, words.get("linkgroup.weights.title")));
        }
        links.addClassName("link-links");
        Div head = new Div(new Div(new H1(words.get("linkgroup.compose.title")), intro), links);
        head.addClassName("page-head");
        add(head, begin(frame.actor().get().visibleRegions()), kept());
    }

    private Div begin(Set<Region> own) {
        regions.setLabel(words.get("linkgroup.compose.regions"));
        regions.setItems(own.stream().sorted(Comparator.comparing(this::region)).toList());
        regions.setItemLabelGenerator(this::region);
        regions.setManualValidation(true);
        regions.setValue(own);
        regions.addValueChangeListener(change -> {
            regions.setInvalid(false);
            tell();
        });
        count.getElement().setAttribute("role", "status");
        Button search = new Button(words.get("linkgroup.compose.search"), click -> make(true));
        search.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button byHand = new Button(words.get("linkgroup.compose.byHand"), click -> make(false));
        byHand.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div buttons = new Div(search, byHand);
        buttons.addClassName("link-buttons");
        Div begin = new Div(new H2(words.get("linkgroup.compose.new")), regions, count, buttons);
        begin.addClassName("card");
        tell();
        return begin;
    }

    private String region(Region region) {
        return words.get("place.region." + region.name());
    }

    /** How many wait there, of how many too little is known, and where too few wait, what is missing. */
    private void tell() {
        List<Candidate> waiting = boards.waiting(regions.getValue());
        List<AlmostGroup> almost = waiting.size() < HardRules.FEWEST ? whoWaits.almostGroups(waiting, getLocale()) : List.of();
        long unknown = waiting.stream().filter(HardRules::isTooLittleKnown).count();
        count.setText((waiting.size() >= HardRules.FEWEST ? words.get("linkgroup.compose.count", waiting.size())
                : words.get("linkgroup.compose.few", waiting.size())
                        + almost.stream().map(group -> " " + words.almost(group)).findFirst().orElse(""))
                + (unknown == 0 ? "" : " " + words.get("linkgroup.compose.unknown", unknown)));
    }

    private void make(boolean search) {
        if (regions.isEmpty()) {
            regions.setErrorMessage(words.get("linkgroup.compose.noRegion"));
            regions.setInvalid(true);
            regions.focus();
            return;
        }
        UUID id = proposals.make(regions.getValue(), Arrangement.EMPTY);
        if (search) {
            searches.begin(id, getLocale());
        }
        UI.getCurrent().navigate(BoardView.path(id));
    }

    private Div kept() {
        Div kept = new Div(new H2(words.get("linkgroup.compose.kept")));
        kept.addClassName("card");
        List<LinkProposal> all = proposals.all();
        if (all.isEmpty()) {
            kept.add(new Paragraph(words.get("linkgroup.compose.none")));
            return kept;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("link-kept");
        all.forEach(proposal -> {
            Span what = new Span(words.get("linkgroup.compose.line", proposal.arrangement().groups().size(), proposal.placed(),
                    proposal.changedBy(), moments.date(proposal.changedAt(), getLocale()),
                    moments.time(proposal.changedAt(), getLocale())));
            what.addClassName("quiet");
            list.add(new ListItem(new Anchor(BoardView.path(proposal.id()), words.regions(proposal.regions())), what));
        });
        kept.add(list);
        return kept;
    }

    @Override
    public String getPageTitle() {
        return words.get("linkgroup.compose.title") + " · Omringd";
    }
}
