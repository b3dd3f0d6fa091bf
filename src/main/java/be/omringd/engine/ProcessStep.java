package be.omringd.engine;

/** The step that is being done, for a {@link ServiceTask} that has to know: in which instance of a process, and which element of it. */
public record ProcessStep(long processInstanceKey, String elementId) {}
