package be.omringd.carry;

import static java.util.stream.Collectors.toMap;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.when;

import be.omringd.access.Absences;
import be.omringd.access.Actor;
import be.omringd.access.Users;
import be.omringd.casefile.CaseHolders;
import be.omringd.casefile.CaseId;
import be.omringd.status.StatusWorld;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Colleagues with tasks and cases in their hands, on one database with one clock. */
public abstract class CarryWorld extends StatusWorld {

    @Autowired
    protected WhoCarries carries;
    @Autowired
    protected HandingOver handing;
    @Autowired
    protected CameToYou cameToYou;
    @Autowired
    protected Absences absences;
    @Autowired
    protected CaseHolders holders;
    @Autowired
    protected TransactionTemplate transaction;
    @Autowired
    private Users users;

    private final List<Actor> known = List.of(ELS, LIEN, MARIE, TOM);

    @BeforeEach
    void theTeam() {
        theTeamIs(ELS, LIEN, MARIE);
        when(users.name(any())).thenAnswer(asked -> known.stream()
                .filter(user -> asked.getArgument(0).equals(user.userId())).map(Actor::name).findFirst().orElse(""));
        when(users.hold(any())).thenAnswer(asked -> users.active().stream()
                .filter(user -> asked.getArgument(0).equals(user.user())).findFirst());
        when(users.names(any())).thenAnswer(asked -> users.active().stream().filter(
                user -> asked.<Collection<UUID>>getArgument(0).contains(user.user())).collect(toMap(Actor::user, Actor::name)));
        jdbc.update("delete from case_holder");
        jdbc.update("update case_file set status = 'CLOSED' where status <> 'CLOSED'");
    }

    @AfterEach
    void everybodyIsBack() {
        jdbc.update("delete from absence");
        jdbc.update("delete from handed_over");
    }

    /** Who can sign in. */
    protected void theTeamIs(Actor... colleagues) {
        when(users.active()).thenReturn(List.of(colleagues));
    }

    /** Their account is closed while somebody gives them something. */
    protected void isClosedMeanwhile(Actor colleague) {
        doReturn(Optional.empty()).when(users).hold(colleague.user());
    }

    /** A case that this colleague holds, with an open task of theirs that is due in so many days. */
    protected CaseId isHeldBy(Actor colleague, String place, int dueInDays) {
        CaseId file = aFileIn(place);
        holds(colleague, file);
        task(file, colleague, dueInDays);
        return file;
    }

    protected void holds(Actor colleague, CaseId file) {
        transaction.executeWithoutResult(status -> holders.give(file, holders.of(file).holder(), colleague.user()));
    }

    /** An open task in this case in the hands of this colleague. */
    protected UUID task(CaseId file, Actor colleague, int dueInDays) {
        UUID task = task(file, dueInDays);
        jdbc.update("update work_item set assignee_id = ? where id = ?", colleague.user().toString(), task.toString());
        return task;
    }

    /** One that nobody has. */
    protected UUID task(CaseId file, int dueInDays) {
        standsAtATask(file, "firstContact", 1, dueInDays);
        return UUID.fromString(jdbc.queryForObject(
                "select id from work_item where case_id = ? order by job_key desc limit 1", String.class, file.toString()));
    }

    protected String assignee(UUID task) {
        return jdbc.queryForObject("select assignee_id from work_item where id = ?", String.class, task.toString());
    }

    protected UUID holder(CaseId file) {
        return transaction.execute(status -> holders.of(file).holder());
    }
}
