package be.omringd.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * What somebody sees when something fails that nobody foresaw: a sentence, and a reference under which the log tells the rest.
 * Never a stack trace.
 */
@org.springframework.stereotype.Component
public class UnexpectedErrors implements ErrorHandler {

    /** Seconds after which a program may ask again for what needs the database. */
    public static final String RETRY_AFTER = "5";

    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedErrors.class);
    /** What MariaDB says who may only read and writes (ER_CANT_EXECUTE_IN_READ_ONLY_TRANSACTION). */
    private static final int READ_ONLY = 1792;
    /** What HikariCP says of a connection that it closed because a question on it failed. */
    private static final String CLOSED_BY_THE_POOL = "Connection is closed";
    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Texts texts;

    UnexpectedErrors(Texts texts) {
        this.texts = texts;
    }

    /** Kinds of failure that people can be told apart. */
    enum Kind { NO_ACCESS, DATABASE_AWAY, NO_ROOM, UNEXPECTED }

    static Kind kind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause() == cause ? null : cause.getCause()) {
            if (cause instanceof AccessDeniedException || cause instanceof com.vaadin.flow.router.AccessDeniedException) {
                return Kind.NO_ACCESS;
            }
            if (cause instanceof SQLException refused && refused.getErrorCode() == READ_ONLY) {
                return Kind.NO_ROOM;
            }
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause() == cause ? null : cause.getCause()) {
            if (cause instanceof CannotCreateTransactionException || cause instanceof DataAccessResourceFailureException
                    || cause instanceof TransientDataAccessException || cause instanceof QueryTimeoutException
                    || cause instanceof SQLException failed && isLostConnection(failed)) {
                return Kind.DATABASE_AWAY;
            }
        }
        return Kind.UNEXPECTED;
    }

    /** Whether this was refused because there is no room to keep it. */
    public static boolean isWithoutRoom(Throwable failure) {
        return kind(failure) == Kind.NO_ROOM;
    }

    /** The key of what to say where this is nobody's fault and passes by itself; empty for another failure. */
    public static Optional<String> passing(Throwable failure) {
        return switch (kind(failure)) {
            case DATABASE_AWAY -> Optional.of("shell.mishap.databaseAway");
            case NO_ROOM -> Optional.of("shell.mishap.noRoom");
            case NO_ACCESS, UNEXPECTED -> Optional.empty();
        };
    }

    /** Whether this came about because the database could not be reached, or stopped answering halfway. */
    public static boolean isDatabaseAway(Throwable failure) {
        return kind(failure) == Kind.DATABASE_AWAY;
    }

    /**
     * As when a connection breaks in the middle of a commit, which frameworks pass on as something that nobody can classify; or when one
     * broke before its first question: then the pool has closed it, and says nothing but that.
     */
    private static boolean isLostConnection(SQLException failed) {
        return CLOSED_BY_THE_POOL.equals(failed.getMessage()) || failed instanceof SQLTransientConnectionException
                || failed instanceof SQLNonTransientConnectionException
                || failed instanceof SQLTimeoutException || failed.getSQLState() != null && failed.getSQLState().startsWith("08");
    }

    /** Writes the failure to the log and gives the reference under which it stands there, e.g. {@code 7K3-QP2}. */
    static String log(Throwable failure) {
        StringBuilder reference = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            reference.append(i == 3 ? "-" : "").append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        LOG.error("Failure {}", reference, failure);
        return reference.toString();
    }

    /** A button that takes one press only: as that one came to nothing, it takes another. */
    private static void toPressAgain(Component failed) {
        if (failed instanceof Button button && !button.isEnabled()) {
            button.setEnabled(true);
        }
    }

    /** Something went wrong after a click. */
    @Override
    public void error(ErrorEvent event) {
        Throwable failure = event.getThrowable();
        UI ui = UI.getCurrent();
        Kind kind = kind(failure);
        String reference = kind == Kind.NO_ACCESS ? "" : log(failure);
        event.getComponent().ifPresent(UnexpectedErrors::toPressAgain);
        if (ui == null) {
            return;
        }
        String words = switch (kind) {
            case NO_ACCESS -> texts.get(ui.getLocale(), "shell.mishap.noAccess");
            case DATABASE_AWAY, NO_ROOM -> texts.get(ui.getLocale(), passing(failure).orElseThrow());
            case UNEXPECTED -> texts.get(ui.getLocale(), "shell.mishap.unexpected", reference);
        };
        ui.access(() -> {
            Notification notification = Notification.show(words, 12_000, Notification.Position.BOTTOM_CENTER);
            notification.addThemeVariants(NotificationVariant.LUMO_ERROR);
        });
    }
}
