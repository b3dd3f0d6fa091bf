package be.omringd.carry;

import be.omringd.access.AccessScope;
import be.omringd.access.Actor;
import be.omringd.access.CurrentActor;
import be.omringd.access.Role;
import be.omringd.access.Users;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseHolders;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseStatus;
import be.omringd.casefile.CaseSummary;
import be.omringd.engine.Ids;
import be.omringd.inbox.TaskAssignments;
import be.omringd.place.Places;
import be.omringd.place.Region;
import be.omringd.text.TypedText;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands the whole case of somebody who moves to another region to a colleague there: with it go the address and the tasks. By who holds the
 * case, by whoever sees it where nobody does, and by managers. See docs/decisions/0060-a-case-goes-to-another-region.md.
 */
@Service
public class MovingElsewhere {

    private final CaseFiles files;
    private final CaseHolders holders;
    private final OneCase oneCase;
    private final Places places;
    private final Users users;
    private final CurrentActor currentActor;

    MovingElsewhere(CaseFiles files, CaseHolders holders, OneCase oneCase, Places places, Users users, CurrentActor currentActor) {
        this.files = files;
        this.holders = holders;
        this.oneCase = oneCase;
        this.places = places;
        this.users = users;
        this.currentActor = currentActor;
    }

    /**
     * How a case stands as somebody looks at it, before they hand it to another region.
     *
     * @param holder null where nobody holds it
     */
    public record Standing(AccessScope scope, @Nullable UUID holder) {}

    /** What became of it. Texts of what did not go: {@code carry.move.refused.<name>}. */
    public enum Outcome {
        MOVED,
        /** The place is in the region where the case is. */
        SAME_REGION,
        /** The colleague does not do this work there, or not any more. */
        NOT_THERE,
        /** The case is elsewhere or in other hands by now, or over: nothing was changed. */
        CHANGED
    }

    /** How the case stands, for one who may hand it to another region now; empty for others, and where it is closed. */
    @Transactional(readOnly = true)
    public Optional<Standing> standing(CaseId id) {
        CaseSummary file = files.get(id);
        UUID holder = holders.of(id).orElse(null);
        return canMove(file) && mayMove(currentActor.get(), holder) ? Optional.of(new Standing(file.scope(), holder)) : Optional.empty();
    }

    /** Who can get a case of somebody who goes to live there, by name: its coordinators, or managers where it has none. */
    public List<Actor> receivers(CaseId id, String placeCode) {
        files.check(id);
        Region region = places.get(placeCode).region();
        List<Actor> theirs = users.active().stream().filter(user -> user.has(Role.COORDINATOR) && user.regions().contains(region)).toList();
        return theirs.isEmpty() ? users.active().stream().filter(user -> user.has(Role.MANAGER)).toList() : theirs;
    }

    /**
     * Hands it over, wholly or not at all.
     *
     * @param seen how it stood as somebody decided this
     * @param placeCode where the person lives from now on
     * @param reason 1 to {@value TaskAssignments#LONGEST_REASON} characters; throws {@link IllegalArgumentException} otherwise
     */
    public Outcome move(CaseId id, Standing seen, String placeCode, UUID to, String reason) {
        files.check(id);
        String why = TypedText.lines(reason);
        if (why.isEmpty() || why.length() > TaskAssignments.LONGEST_REASON) {
            throw new IllegalArgumentException("A reason has 1 to " + TaskAssignments.LONGEST_REASON + " characters");
        }
        if (AccessScope.of(places.get(placeCode).region()).equals(seen.scope())) {
            return Outcome.SAME_REGION;
        }
        Optional<Actor> receiver = receivers(id, placeCode).stream().filter(one -> one.user().equals(to)).findFirst();
        if (receiver.isEmpty()) {
            return Outcome.NOT_THERE;
        }
        return twice(id, seen, placeCode, new OneCase.Gift(Ids.next(), seen.holder(), receiver.get(), why)) ? Outcome.MOVED
                : Outcome.CHANGED;
    }

    /** Somebody may be changing the same case, and the database may choose us to give way: then once more, from what is there. */
    private boolean twice(CaseId id, Standing seen, String placeCode, OneCase.Gift gift) {
        try {
            return once(id, seen, placeCode, gift);
        } catch (ConcurrencyFailureException collision) {
            return once(id, seen, placeCode, gift);
        }
    }

    private boolean once(CaseId id, Standing seen, String placeCode, OneCase.Gift gift) {
        try {
            return oneCase.move(id, seen, placeCode, gift);
        } catch (AccessDeniedException otherwiseByNow) {
            return false;
        }
    }

    static boolean canMove(CaseSummary file) {
        return file.kind().stopsAndPauses() && file.status() != CaseStatus.CLOSED && file.scope().region().isPresent();
    }

    static boolean mayMove(Actor actor, @Nullable UUID holder) {
        return actor.has(Role.MANAGER) || actor.isCaseworker() && (holder == null || holder.equals(actor.userId()));
    }
}
