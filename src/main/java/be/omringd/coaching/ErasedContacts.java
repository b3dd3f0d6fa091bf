package be.omringd.coaching;

import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.erasure.Forgets;
import be.omringd.erasure.Subject;
import be.omringd.inbox.ErasedAnswers;
import be.omringd.organisation.Contact;
import be.omringd.organisation.Organisation;
import be.omringd.organisation.OrganisationId;
import be.omringd.organisation.Organisations;
import be.omringd.shell.Moments;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where a contact stands in what trainers wrote: the answers of tasks in which people of the organisation can stand, as their forms say;
 * and in what came of them, the name, the telephone number and the address of this one.
 */
@Component
class ErasedContacts implements Forgets {

    private static final String NOBODY = "…";
    private static final String BY_CASE = " where case_id = :case";
    private static final String OF_PLANS = " where plan_id in (select id from coaching_plan where case_id = :case)";
    private static final String OF_REVIEWS = " where review_id in (select id from coaching_review where case_id = :case)";

    /** Texts of trainers, and which rows of a case they stand in. */
    private record Words(String table, String rows, List<String> columns) {}

    private static final List<Words> WORDS = List.of(
            new Words("coaching_trajectory", BY_CASE,
                    List.of("why_now", "takes_part", "expectation", "offer_reason", "answer", "aim", "roles",
                            "confidentiality", "not_now", "call_said", "kept_by", "stays", "look_back_said", "stopped_because")),
            new Words("coaching_session", BY_CASE, List.of("place", "theme", "note")),
            new Words("coaching_review", BY_CASE, List.of("surprised", "blind_spot")),
            new Words("coaching_request", BY_CASE, List.of("question")),
            new Words("coaching_action", OF_PLANS, List.of("what", "for_whom", "owner", "first_step", "noticed_by")),
            new Words("coaching_review_action", OF_REVIEWS, List.of("what", "seen")));

    private final Organisations organisations;
    private final CoachingFacts facts;
    private final ActionReminders reminders;
    private final CaseFiles files;
    private final ErasedAnswers answers;
    private final JdbcClient jdbc;

    ErasedContacts(Organisations organisations, CoachingFacts facts, ActionReminders reminders, CaseFiles files, ErasedAnswers answers,
            JdbcClient jdbc) {
        this.organisations = organisations;
        this.facts = facts;
        this.reminders = reminders;
        this.files = files;
        this.answers = answers;
        this.jdbc = jdbc;
    }

    @Override
    public Turn turn() {
        return Turn.ELSEWHERE;
    }

    @Override
    public boolean holds(String kind) {
        return kind.equals(Organisations.CONTACT_SUBJECT);
    }

    @Override
    public void forget(Subject subject) {
        Instant now = subject.today().plusDays(1).atStartOfDay(Moments.ZONE).toInstant();
        for (UUID id : subject.entries()) {
            OrganisationId organisation = organisations.ofContact(id).orElseThrow();
            Contact contact = organisations.get(organisation).contacts().stream().filter(one -> one.id().equals(id))
                    .map(Organisation.KnownContact::contact).findFirst().orElseThrow();
            facts.casesOf(organisations.idsOf(organisation)).forEach(file -> forget(file, contact, now));
        }
    }

    private void forget(CaseId file, Contact contact, Instant now) {
        answers.forgetWords(file, Organisations.CONTACT_SUBJECT, "contactId", Instant.EPOCH, now);
        files.forgetWords(file, "coaching.event.stops", Instant.EPOCH, now);
        reminders.of(file).stream().filter(one -> one.waiting() != null && one.waiting().address().equalsIgnoreCase(contact.mail()))
                .forEach(one -> reminders.withdraw(file, one.number()));
        Stream.of(contact.name(), contact.phone(), contact.mail()).forEach(text -> forget(file, text));
    }

    private void forget(CaseId file, @Nullable String text) {
        if (text != null) {
            WORDS.forEach(words -> words.columns().forEach(column -> jdbc
                    .sql("update %s set %s = replace(%s, :text, :nobody) %s and %s like concat('%%', :text, '%%')"
                            .formatted(words.table(), column, column, words.rows(), column))
                    .param("text", text).param("nobody", NOBODY).param("case", file.toString()).update()));
        }
    }
}
