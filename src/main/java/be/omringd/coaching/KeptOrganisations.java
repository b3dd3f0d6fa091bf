package be.omringd.coaching;

import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseStatus;
import be.omringd.casefile.CaseSummary;
import be.omringd.erasure.Subject;
import be.omringd.erasure.SubjectKind;
import be.omringd.erasure.SubjectRef;
import be.omringd.organisation.Organisation;
import be.omringd.organisation.OrganisationId;
import be.omringd.organisation.Organisations;
import be.omringd.retention.EndedSubjects;
import be.omringd.retention.ErasureKind;
import be.omringd.shell.Moments;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How long an organisation is kept: five years after its last trajectory came to its end, or after it knocked for the last time. */
@Component
class KeptOrganisations implements SubjectKind, EndedSubjects {

    private final Organisations organisations;
    private final CoachingFacts facts;
    private final CaseFiles files;
    private final Period kept;
    private final Clock clock;

    KeptOrganisations(Organisations organisations, CoachingFacts facts, CaseFiles files,
            @Value("${omringd.organisation.keep-after-last-contact}") Period kept, Clock clock) {
        this.organisations = organisations;
        this.facts = facts;
        this.files = files;
        this.kept = kept;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Organisations.SUBJECT;
    }

    /** Who came into the register later than that is not looked at. */
    @Override
    public List<EndedSubject> endingBefore(LocalDate day) {
        Instant since = day.minus(kept).atStartOfDay(Moments.ZONE).toInstant();
        return organisations.registeredBefore(since).stream()
                .flatMap(one -> ended(one.id()).map(last -> subject(one, last)).stream())
                .filter(one -> one.keptUntil().isBefore(day))
                .sorted(Comparator.comparing(EndedSubject::keptUntil)).toList();
    }

    private EndedSubject subject(Organisation one, LocalDate last) {
        return new EndedSubject(new SubjectRef(kind(), one.id().toString()), one.name(), CoachingPages.organisation(one.id()), last,
                last.plus(kept));
    }

    /** When there was something with it for the last time; empty while something goes on. */
    private Optional<LocalDate> ended(OrganisationId id) {
        Collection<CaseSummary> all = files.getAll(facts.casesOf(organisations.idsOf(id))).values();
        return all.stream().anyMatch(file -> file.status() != CaseStatus.CLOSED) ? Optional.empty()
                : Stream.concat(Stream.of(organisations.get(id).since()), all.stream().map(CaseSummary::closedAt).filter(Objects::nonNull))
                        .max(Comparator.naturalOrder()).map(moment -> LocalDate.ofInstant(moment, Moments.ZONE));
    }

    @Override
    public Found find(String text) {
        OrganisationId id = OrganisationId.of(text);
        Optional<Organisation> there = organisations.find(id);
        if (there.isEmpty()) {
            return Found.not(State.ERASED_BEFORE);
        }
        List<OrganisationId> all = organisations.idsOf(id);
        List<CaseId> about = facts.casesOf(all);
        about.forEach(files::lock);
        LocalDate today = LocalDate.ofInstant(clock.instant(), Moments.ZONE);
        Optional<LocalDate> keptUntil = ended(id).map(last -> last.plus(kept)).filter(last -> last.isBefore(today));
        // between the reading and the lock it may have knocked again, or be one with another
        if (keptUntil.isEmpty() || !all.getFirst().equals(id) || !organisations.idsOf(id).equals(all)
                || !facts.casesOf(all).equals(about)) {
            return Found.not(State.NOT_DUE);
        }
        return Found.due(new Subject(new SubjectRef(kind(), text), all.stream().map(OrganisationId::value).toList(), List.of(), today),
                ErasureKind.ORGANISATION.name(), keptUntil.get(), 1);
    }
}
