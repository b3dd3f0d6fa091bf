package be.omringd.access;

import be.omringd.shell.Texts;
import be.omringd.shell.Visitor;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the frame of the screens who is signed in. */
@Component
class VisitorIsUser implements Visitor {

    private final Profile profile;
    private final AuthenticationContext authentication;

    VisitorIsUser(Profile profile, AuthenticationContext authentication) {
        this.profile = profile;
        this.authentication = authentication;
    }

    @Override
    public Optional<String> name() {
        return profile.find().map(me -> me.actor().name());
    }

    @Override
    public Optional<Locale> language() {
        return profile.find().map(me -> Texts.supported(Locale.of(me.language())));
    }

    @Override
    public void chooses(Locale language) {
        profile.changeLanguage(language.getLanguage());
    }

    @Override
    public String home() {
        Actor actor = profile.find().map(Profile.Me::actor).orElse(Actor.VISITOR);
        if (actor.has(Role.COORDINATOR) || actor.has(Role.MANAGER)) {
            return "inbox";
        }
        if (actor.has(Role.TRAINER)) {
            return "werktafel";
        }
        return actor.has(Role.ADMINISTRATOR) ? "gebruikers" : "";
    }

    @Override
    public void signOut() {
        authentication.logout();
    }
}
