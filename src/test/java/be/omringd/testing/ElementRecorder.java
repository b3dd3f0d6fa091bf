package be.omringd.testing;

import io.camunda.zeebe.exporter.api.Exporter;
import io.camunda.zeebe.exporter.api.context.Context;
import io.camunda.zeebe.exporter.api.context.Controller;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.value.JobRecordValue;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import io.camunda.zeebe.protocol.record.value.TimerRecordValue;
import io.camunda.zeebe.protocol.record.value.VariableRecordValue;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Runs in the broker of a test, beside our exporter and without its code: writes down what the engine's log says of each element, of its
 * jobs and timers and of the case that an instance is about, in a line each. After a crash it is handed some of it again, and adds it
 * again.
 */
public final class ElementRecorder implements Exporter {

    static final String FILE = "file";

    private Path path;
    private Writer lines;
    private Controller controller;

    @Override
    public void configure(Context context) {
        path = Path.of(context.getConfiguration().getArguments().get(FILE).toString());
        context.setFilter(new Context.RecordFilter() {
            @Override
            public boolean acceptType(RecordType type) {
                return type == RecordType.EVENT;
            }

            @Override
            public boolean acceptValue(ValueType type) {
                return type == ValueType.PROCESS_INSTANCE || type == ValueType.JOB || type == ValueType.TIMER
                        || type == ValueType.VARIABLE;
            }
        });
    }

    @Override
    public void open(Controller opened) {
        controller = opened;
        try {
            lines = Files.newBufferedWriter(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            lines.write('\n'); // the last line may have been cut off
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void export(Record<?> happened) {
        try {
            String line = line(happened);
            if (!line.isEmpty()) {
                lines.write(line + "\n");
                lines.flush();
            }
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
        controller.updateLastExportedRecordPosition(happened.getPosition());
    }

    private static String line(Record<?> happened) {
        String intent = happened.getIntent().name();
        if (happened.getValue() instanceof ProcessInstanceRecordValue element) {
            return happened.getKey() + " " + element.getElementId() + " " + intent + " " + element.getProcessInstanceKey() + " "
                    + element.getBpmnProcessId() + " " + element.getVersion() + " " + element.getBpmnElementType() + " "
                    + happened.getTimestamp();
        }
        if (happened.getValue() instanceof JobRecordValue job) {
            return "job " + happened.getKey() + " " + intent + " " + job.getElementInstanceKey();
        }
        if (happened.getValue() instanceof TimerRecordValue timer) {
            return "timer " + happened.getKey() + " " + intent + " " + timer.getElementInstanceKey() + " " + timer.getTargetElementId()
                    + " "
                    + timer.getDueDate();
        }
        VariableRecordValue variable = (VariableRecordValue) happened.getValue();
        return variable.getName().equals("caseId") && variable.getScopeKey() == variable.getProcessInstanceKey()
                ? "case " + variable.getProcessInstanceKey() + " " + variable.getValue().replace("\"", "") : "";
    }
}
