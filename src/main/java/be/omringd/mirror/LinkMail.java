package be.omringd.mirror;

import be.omringd.mail.Letter;
import be.omringd.mail.MailKind;
import be.omringd.shell.Moments;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The mail with a link to a mirror. Its code comes into being as the mail leaves, and stands nowhere beside the address. */
@Component
class LinkMail implements MailKind {

    static final String KIND = "mirror-link";
    private static final String PATH = MirrorPages.ANSWER + "/";

    private final AnswerRows rows;
    private final Mirrors.AllMirrors mirrors;
    private final Moments moments;
    private final ApplicationEventPublisher events;

    LinkMail(AnswerRows rows, Mirrors.AllMirrors mirrors, Moments moments, ApplicationEventPublisher events) {
        this.rows = rows;
        this.mirrors = mirrors;
        this.moments = moments;
        this.events = events;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Letter> write(UUID about, Locale reader) {
        return rows.mailing(about).filter(mailing -> rows.holdOpen(mailing.mirrorId()).isPresent()).map(mailing -> {
            Mirror mirror = mirrors.findById(mailing.mirrorId()).orElseThrow();
            RespondentCode code = RespondentCode.next();
            rows.add(mirror.id(), List.of(code));
            Layer layer = mailing.layer();
            if (layer != null) {
                rows.find(code).ifPresent(respondent -> rows.layer(respondent, layer));
            }
            return new Letter("mirror.mail", PATH + code.signs(), moments.date(mirror.closesOn(), reader));
        });
    }

    /** Its link opens nothing: nobody has it. */
    @Override
    public void didNotLeave(UUID about, Letter letter) {
        RespondentCode.read(letter.path().substring(PATH.length())).ifPresent(rows::remove);
        tell(about);
    }

    @Override
    public void left(UUID about) {
        tell(about);
    }

    private void tell(UUID about) {
        rows.mailing(about).ifPresent(mailing -> events.publishEvent(new MirrorChanged(new MirrorId(mailing.mirrorId()))));
    }
}
