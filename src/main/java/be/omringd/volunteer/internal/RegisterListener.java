package be.omringd.volunteer.internal;

import be.omringd.volunteer.FollowsRegister;
import be.omringd.volunteer.VolunteerId;
import jakarta.persistence.PostPersist;
import jakarta.persistence.PostRemove;
import jakarta.persistence.PostUpdate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Listens to the entity itself, so that nobody who follows the register misses a change. */
@Component
class RegisterListener {

    private final ObjectProvider<FollowsRegister> followers;

    RegisterListener(ObjectProvider<FollowsRegister> followers) {
        this.followers = followers;
    }

    @PostPersist
    @PostUpdate
    void written(Volunteer volunteer) {
        followers.forEach(follower -> follower.written(volunteer.entry()));
    }

    @PostRemove
    void removed(Volunteer volunteer) {
        followers.forEach(follower -> follower.removed(new VolunteerId(volunteer.id())));
    }
}
