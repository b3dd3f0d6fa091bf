package be.omringd.demo;

import be.omringd.access.Actor;
import be.omringd.access.CurrentActor;
import be.omringd.access.Role;
import be.omringd.access.Team;
import be.omringd.access.Users;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.coaching.CoachingPartners;
import be.omringd.coaching.CoachingPhase;
import be.omringd.demo.DemoOrganisations.Story;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** The invented trainers of the partners, and how they come to carry a trajectory together. */
@Component
class DemoPartners {

    /** What the trainers of the partner that carries along do: they hold up the mirror, the one that leads does the rest. */
    private static final String MIRROR = "mirror/";

    private final CoachingPartners partners;
    private final CaseFiles files;
    private final Users users;
    private final CurrentActor currentActor;

    DemoPartners(CoachingPartners partners, CaseFiles files, Users users, CurrentActor currentActor) {
        this.partners = partners;
        this.files = files;
        this.users = users;
        this.currentActor = currentActor;
    }

    /** A trainer of the partner that leads. */
    Actor leads(Story story) {
        return trainerOf(story.lead());
    }

    /** What the trainer does who has this task in hand. */
    <T> T doing(Story story, String formKey, Supplier<T> work) {
        Team along = story.along();
        return along != null && formKey.startsWith(MIRROR) ? currentActor.as(trainerOf(along), work) : work.get();
    }

    /** After the first talk the other partner of this story is invited, once; whether that was done now. */
    boolean invites(CaseId file, Story story) {
        Team along = story.along();
        if (along == null || files.get(file).phase() == CoachingPhase.ASKED || partners.of(file).along().contains(along)) {
            return false;
        }
        partners.invite(file, along).ifPresent(problem -> {
            throw new IllegalStateException("A demo partner cannot be invited: " + problem);
        });
        return true;
    }

    private Actor trainerOf(Team team) {
        return users.active().stream().filter(user -> user.has(Role.TRAINER) && user.teams().contains(team)).findFirst().orElseThrow();
    }
}
