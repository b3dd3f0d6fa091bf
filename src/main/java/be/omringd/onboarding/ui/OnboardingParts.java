package be.omringd.onboarding.ui;

import be.omringd.casefile.ui.CaseFilePages;
import be.omringd.onboarding.Agreements;
import be.omringd.onboarding.OnboardingView;
import be.omringd.onboarding.OnboardingView.Check;
import be.omringd.onboarding.PrintedAgreements;
import be.omringd.place.Places;
import be.omringd.shell.Texts;
import be.omringd.volunteer.VolunteerId;
import be.omringd.volunteer.ui.VolunteerWords;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far somebody is as a volunteer, and their papers: on their page, in the file, beside a task. */
@org.springframework.stereotype.Component
class OnboardingParts {

    private final Agreements agreements;
    private final PrintedAgreements printed;
    private final Places places;
    private final Texts texts;

    OnboardingParts(Agreements agreements, PrintedAgreements printed, Places places, Texts texts) {
        this.agreements = agreements;
        this.printed = printed;
        this.places = places;
        this.texts = texts;
    }

    /** What somebody told of themselves; nothing where they told nothing. */
    Optional<Component> told(OnboardingView way, Locale locale) {
        OnboardingView.Told told = way.told();
        DescriptionList list = new DescriptionList();
        line(list, "volunteer.told.motivation", told.motivation(), locale);
        line(list, "volunteer.told.experience", told.experience(), locale);
        line(list, "volunteer.told.limits", told.limits(), locale);
        line(list, "volunteer.told.birthYear", told.birthYear() == null ? null : told.birthYear().toString(), locale);
        line(list, "volunteer.told.benefit",
                told.benefit() == null ? null : texts.get(locale, "volunteer.benefit." + told.benefit().code()), locale);
        line(list, "volunteer.told.reference", way.reference(), locale);
        return list.getElement().getChildCount() == 0 ? Optional.empty() : Optional.of(list);
    }

    /** Which papers are there, and which are not; with the agreement to open. */
    Component papers(VolunteerId id, @Nullable OnboardingView way, Locale locale) {
        VolunteerWords words = new VolunteerWords(texts, places, locale);
        UnorderedList list = new UnorderedList();
        list.addClassName("volunteer-papers");
        if (way != null) {
            list.add(paper(way.talkHeldOn() != null, texts.get(locale, "volunteer.paper.talk"), on(way.talkHeldOn(), words)));
            for (Check check : way.checks()) {
                list.add(paper(check, words));
            }
            list.add(paper(way.informed() != null, texts.get(locale, "volunteer.paper.information"), informed(way.informed(), words)));
        }
        Optional<Agreements.Signed> signed = agreements.signed(id);
        ListItem agreement =
                paper(signed.isPresent(), texts.get(locale, "volunteer.paper.agreement"), signed.map(one -> agreed(one, words)).orElse(""));
        if (signed.filter(one -> one.version() != null).isPresent()) {
            agreement.add(new Anchor(DownloadHandler.fromInputStream(event -> {
                byte[] pdf = printed.asSigned(id).orElseThrow();
                return new DownloadResponse(new ByteArrayInputStream(pdf), texts.get(locale, "volunteer.signing.file") + ".pdf",
                        "application/pdf", pdf.length);
            }), AttachmentType.DOWNLOAD, texts.get(locale, "volunteer.signing.print")));
        }
        list.add(agreement);
        if (way != null) {
            list.add(paper(way.trainedOn() != null, texts.get(locale, "volunteer.paper.training"), on(way.trainedOn(), words)));
        }
        return list;
    }

    private static String informed(OnboardingView.@Nullable Informed informed, VolunteerWords words) {
        return informed == null ? "" : words.get("volunteer.paper.informed", words.day(informed.on()),
                words.get("volunteer.informedWay." + informed.way().name()), informed.by());
    }

    private String agreed(Agreements.Signed signed, VolunteerWords words) {
        String how = words.get("volunteer.signing." + signed.way().name());
        return signed.version() == null
                ? words.day(signed.signedOn()) + " · " + how
                : words.get("volunteer.paper.agreed", words.day(signed.signedOn()), how, String.valueOf(signed.version()));
    }

    private ListItem paper(Check check, VolunteerWords words) {
        String more = check.settledOn() == null ? "" : words.day(check.settledOn());
        if (check.replyBy() != null) {
            more = words.get("volunteer.paper.replyBy", more, words.day(check.replyBy()));
        }
        if (Boolean.FALSE.equals(check.inOrder())) {
            more = words.get("volunteer.paper.refused", more);
        }
        return paper(Boolean.TRUE.equals(check.inOrder()), words.get("volunteer.check." + check.kind().code()), more);
    }

    private static String on(@Nullable LocalDate day, VolunteerWords words) {
        return day == null ? "" : words.day(day);
    }

    private ListItem paper(boolean there, String what, String more) {
        Span mark = new Span((there ? VaadinIcon.CHECK_CIRCLE : VaadinIcon.CIRCLE_THIN).create());
        mark.addClassName(there ? "volunteer-paper-there" : "volunteer-paper-missing");
        Locale locale = UI.getCurrent().getLocale();
        mark.getElement().setAttribute("role", "img").setAttribute("aria-label",
                texts.get(locale, there ? "volunteer.paper.there" : "volunteer.paper.missing"));
        Span details = new Span(more);
        details.addClassName("quiet");
        return new ListItem(mark, new Div(new Span(what), details));
    }

    /** The way to the file with its diagram and tasks. */
    Component toFile(OnboardingView way, Locale locale) {
        Anchor link = new Anchor(CaseFilePages.file(way.caseId()), texts.get(locale, "volunteer.toFile"));
        link.addComponentAsFirst(VaadinIcon.FOLDER_OPEN_O.create());
        link.addClassName("volunteer-to-file");
        return link;
    }

    /** "Samen verder: nog nodig …", or that all is in order. */
    String missing(OnboardingView way, Locale locale) {
        VolunteerWords words = new VolunteerWords(texts, places, locale);
        if (way.endReason() != null) {
            return words.get("casefile.reason." + way.endReason().code());
        }
        return way.missing().isEmpty()
                ? words.get("volunteer.missing.none")
                : words.get("volunteer.missing",
                        words.list(way.missing().stream().map(one -> words.get("volunteer.missing." + one.name())).toList()));
    }

    private void line(DescriptionList list, String key, @Nullable String value, Locale locale) {
        if (value != null && !value.isBlank()) {
            Span words = new Span(value);
            words.addClassName("volunteer-words");
            list.add(new DescriptionList.Term(texts.get(locale, key)), new DescriptionList.Description(words));
        }
    }
}
