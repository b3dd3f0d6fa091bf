package be.omringd.bench.lifecycle;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.flowable.common.engine.api.delegate.event.FlowableEngineEntityEvent;
import org.flowable.common.engine.api.delegate.event.FlowableEngineEventType;
import org.flowable.common.engine.api.variable.VariableContainer;
import org.flowable.common.engine.impl.cfg.TransactionState;
import org.flowable.common.engine.impl.context.Context;
import org.flowable.common.engine.impl.persistence.StrongUuidGenerator;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.flowable.engine.delegate.event.AbstractFlowableEngineEventListener;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.flowable.engine.impl.util.CommandContextUtil;
import org.flowable.task.api.Task;

/**
 * Flowable within the JVM of whoever uses it, with its tables in the same MariaDB: each service task in the transaction of the step before
 * it, or asynchronous as ours are. Each writes a line in a table of ours. With its history as it comes.
 */
final class FlowableSide extends Side {

    private static FlowableSide side;

    private final ProcessEngine engine;

    private FlowableSide(ProcessEngine engine) {
        this.engine = engine;
    }

    /** Arguments: address of an empty schema, user, password, and whether service tasks are asynchronous. */
    public static void main(String[] arguments) throws Exception {
        try (Connection connection = DriverManager.getConnection(arguments[0], arguments[1], arguments[2]);
                Statement statement = connection.createStatement()) {
            statement.execute("create table note (id uuid primary key, lifecycle uuid not null, at datetime(6) not null, kind varchar(80), key (lifecycle, at))");
        }
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setJdbcDriver("org.mariadb.jdbc.Driver");
        configuration.setJdbcUrl(arguments[0]);
        configuration.setJdbcUsername(arguments[1]);
        configuration.setJdbcPassword(arguments[2]);
        // each of 16 at a time holds a second one while it tells that it committed; with 16 in all they wait for each other for 20 seconds
        configuration.setJdbcMaxActiveConnections(36);
        configuration.setJdbcMaxIdleConnections(4);
        // as ours, and as its manual advises
        configuration.setJdbcDefaultTransactionIsolationLevel(Connection.TRANSACTION_READ_COMMITTED);
        // as its manual advises for many at a time
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setAsyncExecutorActivate(true);
        ProcessEngine engine = configuration.buildProcessEngine();
        side = new FlowableSide(engine);
        engine.getRuntimeService().addEventListener(side.new Ears(), FlowableEngineEventType.TASK_CREATED);
        engine.getRepositoryService().createDeployment()
                .addString("lifecycle.bpmn20.xml", Shape.flowable(Boolean.parseBoolean(arguments[3]))).deploy();
        side.serve();
    }

    @Override
    UUID start(Consumer<UUID> known) {
        UUID id = UUID.randomUUID();
        known.accept(id);
        engine.getRuntimeService().startProcessInstanceByKey(Shape.PROCESS, id.toString(), Map.of("caseId", id.toString()));
        return id;
    }

    private void complete(String task) {
        engine.getTaskService().complete(task, Map.of("answer", "ja"));
    }

    private static UUID id(VariableContainer scope) {
        return UUID.fromString(scope.getVariable("caseId").toString());
    }

    private static void afterCommit(Runnable work) {
        Context.getTransactionContext().addTransactionListener(TransactionState.COMMITTED, committed -> work.run());
    }

    /** Hears which human tasks come. */
    private final class Ears extends AbstractFlowableEngineEventListener {

        @Override
        protected void taskCreated(FlowableEngineEntityEvent event) {
            Task task = (Task) event.getEntity();
            UUID id = id((VariableContainer) task);
            afterCommit(() -> came(id, () -> complete(task.getId())));
        }
    }

    /** A service task, in the transaction of the engine. */
    public static final class Step implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            UUID id = id(execution);
            Connection connection = CommandContextUtil.getDbSqlSession().getSqlSession().getConnection();
            try (PreparedStatement insert = connection.prepareStatement("insert into note values (?, ?, ?, ?)")) {
                insert.setString(1, UUID.randomUUID().toString());
                insert.setString(2, id.toString());
                insert.setTimestamp(3, Timestamp.from(Instant.now()));
                insert.setString(4, execution.getCurrentActivityId());
                insert.executeUpdate();
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
            if (execution.getCurrentActivityId().equals("service" + TASKS)) {
                afterCommit(() -> side.ended(id));
            }
        }
    }
}
