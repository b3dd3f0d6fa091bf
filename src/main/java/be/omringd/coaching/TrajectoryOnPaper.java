package be.omringd.coaching;

import be.omringd.casefile.CaseStatus;
import be.omringd.casefile.CaseSummary;
import be.omringd.mirror.MirrorsOnPaper;
import be.omringd.paper.PaperDocument;
import be.omringd.paper.Part;
import be.omringd.paper.Part.Cell;
import be.omringd.paper.Part.Fact;
import be.omringd.paper.Part.Facts;
import be.omringd.paper.Part.Heading;
import be.omringd.paper.Part.Row;
import be.omringd.paper.Part.Table;
import be.omringd.paper.Part.Text;
import be.omringd.paper.Part.Tone;
import be.omringd.paper.Part.Wide;
import be.omringd.paper.PdfFile;
import be.omringd.paper.PrintedLetters;
import be.omringd.shell.Moments;
import be.omringd.shell.Texts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A trajectory as a document, for {@link CoachingReports}. Of answers to a mirror it says what {@link MirrorsOnPaper} gives. Why a
 * trajectory is not what was advised, what it costs, and why it stopped are not in it: it is read by others too.
 */
@Component
class TrajectoryOnPaper {

    private final MirrorsOnPaper mirrors;
    private final Moments moments;
    private final Texts texts;
    private final Clock clock;

    TrajectoryOnPaper(MirrorsOnPaper mirrors, Moments moments, Texts texts, Clock clock) {
        this.mirrors = mirrors;
        this.moments = moments;
        this.texts = texts;
        this.clock = clock;
    }

    /** What a file with it is called, without what kind of file it is. */
    String name(PaperDocument document) {
        return texts.get(document.language(), "coaching.report.file") + "-" + moments.dayOf(clock.instant());
    }

    PaperDocument document(TrajectoryView one, CaseSummary file, Locale language) {
        return new Made(one, file, language).document();
    }

    /** The report of one trajectory, while it is made. */
    private final class Made {

        private final TrajectoryView one;
        private final CaseSummary file;
        private final Locale language;
        private final boolean ended;
        private final List<Part> parts = new ArrayList<>();

        Made(TrajectoryView one, CaseSummary file, Locale language) {
            this.one = one;
            this.file = file;
            this.language = language;
            this.ended = file.status() == CaseStatus.CLOSED || file.phase() == CoachingPhase.COACHING_STOPPED;
        }

        PaperDocument document() {
            String today = moments.date(clock.instant(), language);
            facts(fact("coaching.report.partner",
                    file.carriedBy().stream().map(team -> text("access.team." + team.name())).collect(Collectors.joining(" + "))),
                    fact("coaching.report.asked", moments.date(one.askedAt(), language)),
                    fact("coaching.report.phase", text("casefile.phase." + file.phase().name())),
                    fact("coaching.report.made", today));
            trajectory();
            chapter("coaching.report.mirror", mirrors.of(one.caseId(), language));
            choice();
            plan();
            reviews();
            anchoring();
            String lacking = PrintedLetters.lacking(new PaperDocument(language, "", file.title(), "", parts).words());
            if (!lacking.isEmpty()) {
                parts.add(new Text(Tone.QUIET, text("coaching.report.letters", PdfFile.LACKING)));
            }
            return new PaperDocument(language, text("coaching.report.kind"), file.title(),
                    text("coaching.report.foot", file.title(), today),
                    parts);
        }

        private void trajectory() {
            parts.add(new Heading(1, text("coaching.report.trajectory")));
            part("coaching.talk.title", "coaching.report.none.talk", one.talk() == null ? null : new Facts(known(
                    fact("coaching.talk.on", moments.date(one.talk().talkedOn(), language)),
                    fact("coaching.talk.sector", one.talk().sector()), fact("coaching.talk.whyNow", one.talk().whyNow()),
                    fact("coaching.talk.takesPart", one.talk().takesPart()),
                    fact("coaching.talk.expectation", one.talk().expectation()))));
            Agreement agreed = one.agreement();
            part("coaching.agreement.title", "coaching.report.none.agreement", agreed == null ? null : new Facts(known(
                    fact("coaching.agreement.on", moments.date(agreed.agreedOn(), language)),
                    fact("coaching.agreement.aim", agreed.aim()), fact("coaching.agreement.roles", agreed.roles()),
                    fact("coaching.agreement.sessions", String.valueOf(agreed.sessions())),
                    fact("coaching.agreement.confidentiality", agreed.confidentiality()))));
            List<Row> sessions = one.sessions().stream().filter(session -> session.state() != SessionState.CANCELLED)
                    .map(session -> row(moments.date(session.at(), language) + "\n" + text("coaching.session." + session.state().name()),
                            said(session.theme()), said(session.note())))
                    .toList();
            part("coaching.section.sessions", "coaching.report.none.sessions", sessions.isEmpty() ? null
                    : new Table("", heads("coaching.report.session.when", "coaching.report.session.theme", "coaching.report.session.note"),
                            List.of(24, 30, 46), sessions, false));
        }

        private void choice() {
            List<Part> chosen = new ArrayList<>();
            if (one.choice() != null) {
                chosen.add(new Text(Tone.PLAIN, text("coaching.report.chosen", moments.date(one.choice().chosenOn(), language))));
                one.choice().groups().forEach(group -> {
                    chosen.add(new Heading(2, group.name()));
                    chosen.add(new Text(Tone.PLAIN, group.why()));
                });
                chosen.add(new Heading(2, text("coaching.choice.notNow")));
                chosen.add(new Text(Tone.PLAIN, one.choice().notNow()));
            }
            chapter("coaching.report.choice", chosen);
        }

        private void plan() {
            if (one.plans().isEmpty()) {
                chapter("coaching.report.plan", List.of());
                return;
            }
            TrajectoryView.Plan plan = one.plans().getFirst();
            List<Part> made = new ArrayList<>();
            made.add(new Text(Tone.PLAIN, text("coaching.report.plan.made", plan.number(), moments.date(plan.madeAt(), language))));
            if (plan.actions().isEmpty()) {
                made.add(new Text(Tone.PLAIN, text("coaching.plan.empty")));
            } else {
                made.add(new Table("", heads("coaching.report.plan.what", "coaching.plan.forWhom", "coaching.plan.owner",
                        "coaching.plan.firstStep", "coaching.plan.byWhen", "coaching.plan.noticedBy"), List.of(24, 16, 13, 18, 12, 17),
                        plan.actions().stream().map(action -> row(text("coaching.plan.action", action.number(), action.what()),
                                action.forWhom(), action.owner(), action.firstStep(), moments.date(action.byWhen(), language),
                                action.noticedBy())).toList(),
                        false));
            }
            chapter("coaching.report.plan", List.of(new Wide(made)));
        }

        private void reviews() {
            List<Part> back = new ArrayList<>();
            one.reviews().forEach(review -> review(review, back));
            chapter("coaching.report.reviews", back);
        }

        private void review(TrajectoryView.PastReview review, List<Part> back) {
            back.add(new Heading(2, moments.date(review.heldOn() == null ? review.plannedOn() : review.heldOn(), language)));
            back.add(new Text(Tone.QUIET, ended && review.state() == ReviewState.PLANNED ? text("coaching.report.never")
                    : text("coaching.report.review." + review.state().name())));
            if (review.state() != ReviewState.HELD) {
                return;
            }
            if (!review.actions().isEmpty()) {
                back.add(new Table("", heads("coaching.report.plan.what", "coaching.report.outcome", "coaching.report.seen"),
                        List.of(38, 20, 42), review.actions().stream()
                                .map(action -> row(text("coaching.plan.action", action.number(), action.what()),
                                        text("coaching.outcome." + action.outcome().name()), said(action.seen())))
                                .toList(),
                        false));
            }
            List<Fact> more = known(fact("coaching.review.surprised", review.surprised()),
                    fact("coaching.review.blindSpot", review.blindSpot()));
            if (!more.isEmpty()) {
                back.add(new Facts(more));
            }
        }

        private void anchoring() {
            List<Fact> stays = known(fact("coaching.anchor.keptBy", one.keptBy()), fact("coaching.anchor.stays", one.stays()));
            chapter("coaching.anchor.title", stays.isEmpty() ? List.of() : List.<Part>of(new Facts(stays)));
        }

        /** A chapter, or what is said of one that is still to come. */
        private void chapter(String titleKey, List<Part> content) {
            Heading title = new Heading(1, text(titleKey));
            if (content.isEmpty()) {
                parts.add(title);
                parts.add(new Text(Tone.PLAIN, ended ? text("coaching.report.never") : text("coaching.report.none")));
            } else if (content.getFirst() instanceof Wide first) {
                parts.add(new Wide(Stream.concat(Stream.of(title), first.parts().stream()).toList()));
                parts.addAll(content.subList(1, content.size()));
            } else {
                parts.add(title);
                parts.addAll(content);
            }
        }

        private void part(String titleKey, String noneKey, @Nullable Part content) {
            parts.add(new Heading(2, text(titleKey)));
            parts.add(content != null ? content : new Text(Tone.PLAIN, text(ended ? "coaching.report.never" : noneKey)));
        }

        private void facts(Fact... facts) {
            parts.add(new Facts(known(facts)));
        }

        private static List<Fact> known(Fact... facts) {
            return Stream.of(facts).filter(fact -> !fact.text().isBlank()).toList();
        }

        private Fact fact(String key, @Nullable String value) {
            return new Fact(text(key), Optional.ofNullable(value).orElse(""));
        }

        private List<Cell> heads(String... keys) {
            return Stream.of(keys).map(key -> Cell.of(text(key))).toList();
        }

        private static Row row(String... texts) {
            return new Row(Stream.of(texts).map(Cell::of).toList());
        }

        private static String said(@Nullable String text) {
            return text == null || text.isBlank() ? "–" : text;
        }

        private String text(String key, Object... places) {
            return texts.get(language, key, places);
        }
    }
}
