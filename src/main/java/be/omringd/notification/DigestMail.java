package be.omringd.notification;

import be.omringd.access.Actor;
import be.omringd.access.CurrentActor;
import be.omringd.access.Users;
import be.omringd.mail.Letter;
import be.omringd.mail.MailKind;
import be.omringd.shell.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The mail that says on a working day how much there is to do; only numbers, counted right before it leaves. About whom it goes to. */
@Component
class DigestMail implements MailKind {

    static final String KIND = "notification-digest";
    private static final String INBOX = "inbox";

    private final Users users;
    private final CurrentActor currentActor;
    private final DayInNumbers numbers;
    private final Texts texts;

    DigestMail(Users users, CurrentActor currentActor, DayInNumbers numbers, Texts texts) {
        this.users = users;
        this.currentActor = currentActor;
        this.numbers = numbers;
        this.texts = texts;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Who can no longer sign in gets none, nor does anybody for whom there is nothing to say. */
    @Override
    public Optional<Letter> write(UUID about, Locale reader) {
        Optional<Actor> colleague = users.active(about).filter(Actor::isColleague);
        List<String> said = colleague.map(one -> currentActor.as(one, () -> numbers.said(about, reader, texts))).orElse(List.of());
        return said.isEmpty() ? Optional.empty() : Optional.of(new Letter("notification.digest", INBOX, String.join(", ", said)));
    }
}
