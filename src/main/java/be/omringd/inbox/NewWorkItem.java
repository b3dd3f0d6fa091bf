package be.omringd.inbox;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A human task as the engine hands it over. */
record NewWorkItem(
        long jobKey,
        String caseId,
        String processId,
        long processDefinitionKey,
        long processInstanceKey,
        String elementId,
        String formKey,
        String candidateGroup,
        @Nullable Instant dueAt,
        Map<String, Object> variables) {}
