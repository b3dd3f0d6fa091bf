package be.omringd.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.server.ErrorEvent;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.orm.jpa.JpaSystemException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** How a failure is told to people. */
class UnexpectedErrorsTest {

    static Stream<Throwable> lostConnections() {
        SQLException cut = new SQLNonTransientConnectionException("Socket error", "08000", new SocketTimeoutException("Read timed out"));
        return Stream.of(
                new CannotCreateTransactionException("no connection"),
                new DataAccessResourceFailureException("gone"),
                // in the middle of a commit
                new TransactionSystemException("Could not commit JPA transaction", new IllegalStateException(cut)),
                new JpaSystemException(new RuntimeException(cut)),
                new RuntimeException(new SQLTransientConnectionException("request timed out after 4000ms", "42000")),
                new RuntimeException(new SQLTimeoutException("too long")),
                // before the first question of a transaction: the pool says so, without a state
                new JpaSystemException(new RuntimeException(new SQLException("Connection is closed"))),
                new RuntimeException(new SQLException("link failure", "08S01")));
    }

    @ParameterizedTest
    @MethodSource("lostConnections")
    void aConnectionThatIsLostAnywhereIsAnOutage(Throwable failure) {
        assertThat(UnexpectedErrors.kind(failure)).isEqualTo(UnexpectedErrors.Kind.DATABASE_AWAY);
    }

    @Test
    void whatTheDatabaseRefusesIsNoOutage() {
        assertThat(UnexpectedErrors.kind(new RuntimeException(new SQLException("Duplicate entry", "23000"))))
                .isEqualTo(UnexpectedErrors.Kind.UNEXPECTED);
        assertThat(UnexpectedErrors.kind(new IllegalStateException("a fault of ours"))).isEqualTo(UnexpectedErrors.Kind.UNEXPECTED);
    }

    @Test
    void aButtonForOnePressTakesAnotherWhenThatOneCameToNothing() {
        Button button = new Button("Bewaren");
        button.setEnabled(false);

        new UnexpectedErrors(new Texts())
                .error(new ErrorEvent(new CannotCreateTransactionException("no connection"), button.getElement().getNode()));

        assertThat(button.isEnabled()).isTrue();
    }
}
