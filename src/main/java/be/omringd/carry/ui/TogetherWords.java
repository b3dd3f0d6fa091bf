package be.omringd.carry.ui;

import be.omringd.access.CurrentActor;
import be.omringd.access.Users;
import be.omringd.casefile.CaseSummary;
import be.omringd.casefile.WhoHolds;
import com.vaadin.flow.component.notification.Notification;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** Words about who holds a case together, in the language of their reader. */
@Component
@Scope(BeanDefinition.SCOPE_PROTOTYPE)
class TogetherWords {

    private final CarryWords words;
    private final WhoHolds holds;
    private final Users users;
    private final CurrentActor currentActor;

    TogetherWords(CarryWords words, WhoHolds holds, Users users, CurrentActor currentActor) {
        this.words = words;
        this.holds = holds;
        this.users = users;
        this.currentActor = currentActor;
    }

    CarryWords words() {
        return words;
    }

    String text(String key, Object... args) {
        return words.text(key, args);
    }

    boolean isMe(UUID colleague) {
        return colleague.equals(currentActor.get().userId());
    }

    String name(UUID colleague) {
        return users.name(colleague);
    }

    /** That somebody was quicker, and how it is now. */
    String changed(CaseSummary file) {
        List<String> now = holds.of(file.id()).stream().map(WhoHolds.Colleague::name).toList();
        return switch (now.size()) {
            case 0 -> text("carry.together.changed.nobody", file.calledName());
            case 1 -> text("carry.together.changed.one", file.calledName(), now.getFirst());
            default -> text("carry.together.changed.two", file.calledName(), now.getFirst(), now.getLast());
        };
    }

    void tell(String said) {
        Notification.show(said, 6000, Notification.Position.BOTTOM_CENTER);
    }
}
