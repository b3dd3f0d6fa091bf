package be.omringd.search.ui;

import be.omringd.casefile.ui.WarmDialog;
import be.omringd.outreach.RecruitmentKind;
import be.omringd.outreach.RecruitmentState;
import be.omringd.outreach.RecruitmentSummary;
import be.omringd.search.Channel;
import be.omringd.search.RungRefusal;
import be.omringd.search.SearchId;
import be.omringd.search.SearchSummary;
import be.omringd.search.SearchSummary.Approached;
import be.omringd.search.SearchSummary.OnRung;
import be.omringd.shell.Texts;
import be.omringd.volunteer.ui.VolunteerPages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The ladder as a ladder: five rungs, the own network at the bottom. On each one when we were there and why we left, whom we asked
 * and what they said, and the public call with its answers. A list in itself, so that it also reads and prints as one.
 */
class LadderView extends OrderedList {

    private final SearchSummary search;
    private final List<RecruitmentSummary> recruitments;
    private final Texts texts;
    private final SearchWords words;
    private final Function<Channel, Optional<RungRefusal>> mayChoose;
    private final BiFunction<Channel, String, Optional<RungRefusal>> choose;
    private final @Nullable Channel now;

    /**
     * @param mayChoose whether a rung can be chosen now; otherwise why not
     * @param choose goes to a rung, with a reason
     */
    LadderView(SearchSummary search, List<RecruitmentSummary> recruitments, SearchWords words, Texts texts,
            Function<Channel, Optional<RungRefusal>> mayChoose, BiFunction<Channel, String, Optional<RungRefusal>> choose) {
        this.search = search;
        this.recruitments = recruitments;
        this.texts = texts;
        this.words = words;
        this.mayChoose = mayChoose;
        this.choose = choose;
        this.now = search.rung().map(OnRung::channel).orElse(null);
        addClassName("search-rungs");
        getElement().setAttribute("reversed", true);
        getElement().setAttribute("aria-label", words.get("search.ladder.label"));
        Arrays.asList(Channel.values()).reversed().forEach(channel -> add(rung(channel)));
    }

    private ListItem rung(Channel channel) {
        List<OnRung> times = search.rungs().stream().filter(rung -> rung.channel() == channel).toList();
        ListItem item = new ListItem();
        item.addClassName("search-rung");
        Span number = new Span(String.valueOf(channel.ordinal() + 1));
        number.addClassName("search-rung-number");
        number.getElement().setAttribute("aria-hidden", "true");
        Div body = new Div(head(channel, times));
        body.addClassName("search-rung-body");
        Paragraph when = new Paragraph(when(times));
        if (!when.getText().isEmpty()) {
            body.add(when);
        }
        recruitments.stream().filter(recruitment -> channel(recruitment.kind()) == channel).findFirst()
                .ifPresent(recruitment -> body.add(recruitment(recruitment, times)));
        List<Approached> asked = search.candidates().stream().filter(one -> one.channel() == channel).toList();
        if (!asked.isEmpty()) {
            body.add(asked(search.id(), asked));
        }
        button(channel).ifPresent(body::add);
        if (channel == now) {
            item.addClassName("now");
            item.getElement().setAttribute("aria-current", "step");
        } else if (!times.isEmpty()) {
            item.addClassName("before");
        }
        item.add(number, body);
        return item;
    }

    private Component head(Channel channel, List<OnRung> times) {
        Span name = new Span(words.get("search.channel." + channel.name()));
        name.addClassName("search-rung-name");
        Div head = new Div(name);
        head.addClassName("search-rung-head");
        if (channel == now) {
            head.add(tag("search.ladder.status.now", "green"));
        } else if (times.stream().anyMatch(time -> "MATCHED".equals(time.left()))) {
            head.add(tag("search.ladder.status.found", "green"));
        } else if (!times.isEmpty()) {
            head.add(tag("search.ladder.status.before", null));
        } else if (now != null && channel == next()) {
            head.add(tag("search.ladder.status.next", "ochre"));
        } else if (channel == Channel.ORGANISATIONS) {
            Span quiet = new Span(words.get("search.ladder.override"));
            quiet.addClassName("quiet");
            head.add(quiet);
        }
        return head;
    }

    private @Nullable Channel next() {
        return now == null || now.ordinal() >= Channel.CAMPAIGN.ordinal() ? null : Channel.values()[now.ordinal() + 1];
    }

    /** "Van 3 maart tot 24 maart. Niemand gevonden." for each time we were there. */
    private String when(List<OnRung> times) {
        List<String> sentences = new ArrayList<>();
        for (OnRung time : times) {
            sentences.add(days(time));
            if (time.reason() != null) {
                if (time.chosenBy() != null) {
                    sentences.add(words.get("search.ladder.chosen", time.chosenBy()));
                }
                sentences.add(words.get("search.ladder.reason", time.reason().strip()) + (time.reason().strip().endsWith(".") ? "" : "."));
            }
            if (time.left() != null) {
                sentences.add(words.get("search.left." + time.left()));
            }
        }
        return String.join(" ", sentences);
    }

    private String days(OnRung time) {
        String since = words.day(time.since());
        if (time.until() == null) {
            return words.get("search.ladder.since", since);
        }
        String until = words.day(time.until());
        return since.equals(until) ? words.get("search.ladder.on", since) : words.get("search.ladder.from", since, until);
    }

    private Component recruitment(RecruitmentSummary recruitment, List<OnRung> times) {
        List<String> sentences = new ArrayList<>();
        String state = recruitment.rests() ? "RESTS"
                : recruitment.waitsToOpen() ? "APPROVED"
                        : recruitment.state().name();
        String day =
                recruitment.over().map(RecruitmentSummary.Over::at).or(() -> recruitment.online().map(RecruitmentSummary.Online::until))
                        .map(words::day).orElse("");
        Optional<String> ended = recruitment.over().map(over -> over.reason().name());
        boolean wasOnline = recruitment.online().isPresent();
        boolean toldAbove = !times.isEmpty() && ended.filter(reason -> reason.equals(times.getLast().left())).isPresent();
        if (!toldAbove) {
            sentences.add(words.get("search.recruitment.state." + state, day));
            ended.filter(reason -> wasOnline).ifPresent(reason -> sentences.add(words.get("search.recruitment.close." + reason)));
        }
        if (wasOnline) {
            sentences.add(words.get(
                    recruitment.state() == RecruitmentState.CLOSED ? "search.recruitment.came" : "search.recruitment.count",
                    recruitment.answered()));
            if (recruitment.maxSignUps() != null && recruitment.state() == RecruitmentState.ONLINE) {
                sentences.add(words.get("search.recruitment.max", recruitment.maxSignUps()));
            }
        }
        Paragraph told = new Paragraph(String.join(" ", sentences));
        if (wasOnline) {
            Anchor page = new Anchor(recruitment.path(), words.get("search.recruitment.page"), AnchorTarget.BLANK);
            page.setAriaLabel(words.get("search.recruitment.page.new"));
            told.add(new Span(" "), page);
        }
        told.addClassName("search-rung-recruitment");
        return told;
    }

    private Component asked(SearchId search, List<Approached> asked) {
        UnorderedList list = new UnorderedList();
        list.addClassName("search-asked");
        for (Approached one : asked.reversed()) {
            Anchor name = new Anchor(VolunteerPages.volunteer(one.volunteerId()), one.name());
            name.addClassName("search-name");
            Span outcome = new Span(words.get("search.outcome." + one.outcome()));
            outcome.addClassName("tag");
            switch (one.outcome()) {
                case "MATCHED" -> outcome.addClassName("green");
                case "ACTIVE" -> outcome.addClassName("blue");
                default -> {}
            }
            Anchor pages = new Anchor(ProfilesView.address(search, one.volunteerId()), words.get("search.pool.pages"));
            pages.setAriaLabel(words.get("search.pool.pagesAbout", one.name()));
            Div head = new Div(name, outcome, pages);
            head.addClassName("search-asked-head");
            list.add(new ListItem(head, new Paragraph(words.said(one))));
        }
        return list;
    }

    /** The next rung up, any one below, and organisations where somebody insists. */
    private Optional<Component> button(Channel channel) {
        if (now == null || channel == now || (channel.ordinal() > now.ordinal() && channel != next() && channel != Channel.ORGANISATIONS)) {
            return Optional.empty();
        }
        String name = words.get("search.channel." + channel.name());
        String key = channel == Channel.ORGANISATIONS ? "search.climb.organisations"
                : channel.ordinal() > now.ordinal() ? "search.climb.up" : "search.climb.back";
        Optional<RungRefusal> refusal = mayChoose.apply(channel);
        if (refusal.isPresent()) {
            // why the next one has to wait is worth a word; that one cannot go back meanwhile is not
            if (channel != next() || refusal.get() == RungRefusal.NEED_FIRST) {
                return Optional.empty();
            }
            Paragraph why = new Paragraph(words.get("search.refusal." + refusal.get().name()));
            why.addClassName("quiet");
            return Optional.of(why);
        }
        Button button = new Button(words.get(key + ".button", name));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        if (channel != next()) {
            button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        }
        button.addClassName("not-on-paper");
        button.addClickListener(click -> new WarmDialog(texts, key, name, true, List.of(), reason -> {
            String answer = choose.apply(channel, reason)
                    .map(why -> words.get("search.refusal." + why.name()))
                    .orElseGet(() -> words.get("search.climb.done", name));
            Notification.show(answer, 6000, Notification.Position.BOTTOM_CENTER);
        }).open());
        return Optional.of(button);
    }

    private Span tag(String key, @Nullable String colour) {
        Span tag = new Span(words.get(key));
        tag.addClassName("tag");
        if (colour != null) {
            tag.addClassName(colour);
        }
        return tag;
    }

    private static Channel channel(RecruitmentKind kind) {
        return kind == RecruitmentKind.CAMPAIGN ? Channel.CAMPAIGN : Channel.VACANCY;
    }
}
