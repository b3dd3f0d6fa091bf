package be.omringd.search.ui;

import be.omringd.search.Proposals.Proposal;
import be.omringd.search.SearchId;
import be.omringd.volunteer.ui.VolunteerPages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** One volunteer whom we propose: what fits, what does not yet, and where to read on. */
class ProposalCard extends Div {

    ProposalCard(SearchId search, Proposal proposal, SearchWords words, Runnable notThisOne) {
        addClassName("search-label");
        String name = proposal.volunteer().person().fullName();
        Span who = new Span(name);
        who.addClassName("search-name");
        add(who, new Span(words.fits(proposal)));
        String gaps = words.gaps(proposal);
        if (!gaps.isEmpty()) {
            Span label = new Span(words.get("search.gap.title"));
            label.addClassName("search-gap-label");
            Span gap = new Span(label, new Span(" " + gaps));
            gap.addClassName("search-gap");
            add(gap);
        }
        if (proposal.volunteer().interests() != null) {
            Span own = new Span(words.get("search.reason.likes", proposal.volunteer().interests()));
            own.addClassNames("quiet", "search-words");
            add(own);
        }
        Anchor pages =
                new Anchor(ProfilesView.address(search, proposal.volunteer().id()), words.get("search.pool.pages"), AnchorTarget.BLANK);
        pages.setAriaLabel(words.get("search.pool.pagesOf", name));
        Anchor more = new Anchor(VolunteerPages.volunteer(proposal.volunteer().id()), words.get("search.pool.more"), AnchorTarget.BLANK);
        more.setAriaLabel(words.get("search.pool.moreAbout", name));
        Button notThis = new Button(words.get("search.pool.notThis"), click -> notThisOne.run());
        notThis.setAriaLabel(words.get("search.pool.notThisOne", name));
        notThis.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        Div actions = new Div(itself(pages), itself(more), itself(notThis));
        actions.addClassName("search-actions");
        add(actions);
    }

    /** What it does is its own business, not a choice of the card. */
    private static Component itself(Component component) {
        component.getElement().executeJs("this.addEventListener('click', e => e.stopPropagation())");
        return component;
    }
}
