package be.omringd.engine.exporter;

import be.omringd.engine.exporter.Table.Row;
import io.camunda.zeebe.exporter.api.Exporter;
import io.camunda.zeebe.exporter.api.context.Context;
import io.camunda.zeebe.exporter.api.context.Controller;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps in Omringd's database where every process instance stands. The broker hands over each record at least once and in order; what
 * they say is written a few hundredths of a second later, all that came meanwhile in one transaction, and only then acknowledged: what
 * a crash lost is handed over again. While the database is away, it waits, says so once, and goes on where it was.
 *
 * <p>Arguments: {@code url}, {@code user} and {@code password} of the database.
 */
public final class ProjectionExporter implements Exporter {

    private static final Duration GATHERING = Duration.ofMillis(25);
    private static final Duration ALIVE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    /** So many rows are written at once, and while the database is away so many are kept in memory and no more. */
    private static final int MOST_ROWS = 1000;

    private final Map<List<Object>, Row> rows = new LinkedHashMap<>();
    private Logger log = LoggerFactory.getLogger(ProjectionExporter.class);
    private int partition;
    private @Nullable Controller controller;
    private @Nullable ProjectionStore store;
    private long position = -1;
    private long recordedAt;
    private boolean scheduled;
    private boolean waiting;

    @Override
    public void configure(Context context) {
        log = context.getLogger();
        partition = context.getPartitionId();
        Map<String, Object> arguments = context.getConfiguration().getArguments();
        store = new ProjectionStore(argument(arguments, "url"), argument(arguments, "user"), argument(arguments, "password"));
        context.setFilter(new Context.RecordFilter() {
            @Override
            public boolean acceptType(RecordType type) {
                return type == RecordType.EVENT;
            }

            @Override
            public boolean acceptValue(ValueType type) {
                return Projection.TELLING.contains(type);
            }
        });
    }

    private static String argument(Map<String, Object> arguments, String name) {
        Object value = arguments.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The exporter of Omringd lacks its argument " + name);
        }
        return value.toString();
    }

    @Override
    public void open(Controller opened) {
        controller = opened;
        controller().scheduleCancellableTask(ALIVE, this::sayThatItIsAlive);
    }

    @Override
    public void export(Record<?> told) {
        if (rows.size() >= MOST_ROWS && !write()) {
            // thrown to the broker, which hands over the same record again after a pause
            LockSupport.parkNanos(PAUSE.toNanos());
            throw new IllegalStateException("The database of Omringd does not answer");
        }
        Projection.of(told).ifPresent(row -> rows.merge(List.of(row.table(), row.key()), row, (earlier, later) -> later.after(earlier)));
        position = told.getPosition();
        recordedAt = told.getTimestamp();
        if (!scheduled) {
            scheduled = true;
            controller().scheduleCancellableTask(GATHERING, this::writeWhatIsGathered);
        }
    }

    private void writeWhatIsGathered() {
        scheduled = !write();
        if (scheduled) {
            controller().scheduleCancellableTask(PAUSE, this::writeWhatIsGathered);
        }
    }

    private boolean write() {
        try {
            if (!rows.isEmpty()) {
                store().write(partition, rows.values(), position, Projection.time(recordedAt), System.currentTimeMillis() - recordedAt);
            }
        } catch (SQLException away) {
            if (!waiting) {
                waiting = true;
                log.warn("Omringd's database does not take what the engine tells ({}); it waits and is told later", away.getSQLState());
            }
            return false;
        }
        if (waiting) {
            waiting = false;
            log.info("Omringd's database takes again what the engine tells");
        }
        rows.clear();
        controller().updateLastExportedRecordPosition(position);
        return true;
    }

    private void sayThatItIsAlive() {
        try {
            if (rows.isEmpty()) {
                store().alive(partition);
            }
        } catch (SQLException away) {
            // said when there is something to write
        }
        controller().scheduleCancellableTask(ALIVE, this::sayThatItIsAlive);
    }

    private Controller controller() {
        return Objects.requireNonNull(controller, "The broker opens an exporter first");
    }

    private ProjectionStore store() {
        return Objects.requireNonNull(store, "The broker configures an exporter first");
    }

    @Override
    public void close() {
        if (controller != null && position >= 0) {
            write();
        }
        if (store != null) {
            store.close();
        }
    }
}
