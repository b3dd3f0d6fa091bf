package be.omringd.database;

import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.volunteer.VolunteerWorld;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class TransactionConnectionsTest extends VolunteerWorld {

    private static final String COMMITS_BY_ITSELF = "select @@autocommit";
    private static final String TOLD_SO_FAR = """
            select variable_value from information_schema.session_status where variable_name = 'COM_SET_OPTION'""";

    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private EntityManager entities;
    @Autowired
    private TransactionTemplate transaction;

    @Test
    void aTransactionIsOnAConnectionThatNeverCommitsByItself() {
        assertThat(transaction.<Integer>execute(tx -> number(COMMITS_BY_ITSELF))).isZero();
    }

    @Test
    void aStatementOutsideOfATransactionIsCommittedAtOnce() {
        assertThat(number(COMMITS_BY_ITSELF)).isOne();
    }

    @Test
    void statementsOfEveryKindAreInOneTransaction() {
        transaction.executeWithoutResult(tx -> assertThat(number("select connection_id()"))
                .isEqualTo(((Number) entities.createNativeQuery("select connection_id()").getSingleResult()).intValue()));
    }

    @Test
    void aConnectionIsToldNothingBeforeATransactionNorAfterIt() {
        Map<Integer, List<Integer>> told = new HashMap<>();
        // the pool hands out whichever connection it likes, and to others as well; nobody has forty
        for (int i = 0; i < 40; i++) {
            transaction.executeWithoutResult(tx -> told.computeIfAbsent(number("select connection_id()"), id -> new ArrayList<>())
                    .add(number(TOLD_SO_FAR)));
        }

        assertThat(told.values()).as("how often each was told something, at each of its transactions")
                .anyMatch(settings -> settings.size() > new HashSet<>(settings).size());
    }

    private int number(String query) {
        return jdbc.sql(query).query(Integer.class).single();
    }
}
