package be.omringd.access.ui;

import be.omringd.access.Profile;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/** Who signed in with a password for one use chooses an own one before anything else. */
@Component
class OwnPasswordFirst implements VaadinServiceInitListener {

    private final Profile profile;

    OwnPasswordFirst(Profile profile) {
        this.profile = profile;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(entering -> {
            if (!entering.getNavigationTarget().equals(ProfileView.class)
                    && profile.find().filter(Profile.Me::mustChangePassword).isPresent()) {
                entering.forwardTo(ProfileView.class);
            }
        }));
    }
}
