package be.omringd.database;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Transactions in which every statement sees the database as it was at the first one, whatever others commit meanwhile. */
public final class OneMoment {

    private OneMoment() {}

    /** To look only. */
    public static TransactionTemplate reading(PlatformTransactionManager transactions) {
        TransactionTemplate reading = of(transactions);
        reading.setReadOnly(true);
        return reading;
    }

    /** To write, apart from the transaction in which this is asked, if any. */
    public static TransactionTemplate apart(PlatformTransactionManager transactions) {
        TransactionTemplate apart = of(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return apart;
    }

    private static TransactionTemplate of(PlatformTransactionManager transactions) {
        TransactionTemplate template = new TransactionTemplate(transactions);
        template.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        return template;
    }
}
