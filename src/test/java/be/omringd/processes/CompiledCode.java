package be.omringd.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.classreading.SimpleMetadataReaderFactory;

/** What the compiled classes say about processes, read without loading them. */
final class CompiledCode {

    private static final String JOB_WORKER = "io.camunda.client.annotation.JobWorker";
    private static final String HANDLES_TASK = "be.omringd.inbox.HandlesTask";
    private static final String TASK_VIEW = "be.omringd.inbox.ui.TaskView";
    private static final String ASKS_DECISION = "be.omringd.engine.AsksDecision";
    private static final String TASK_HANDLER = "be.omringd.inbox.TaskHandler";

    private final Map<String, AnnotationMetadata> classes = new HashMap<>();
    private final List<byte[]> bytes = new ArrayList<>();

    /** Reads all classes under a folder, say {@code target/classes/be}. */
    CompiledCode(Path folder) {
        MetadataReaderFactory reader = new SimpleMetadataReaderFactory(CompiledCode.class.getClassLoader());
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".class")).sorted().toList()) {
                AnnotationMetadata type = reader.getMetadataReader(new FileSystemResource(file)).getAnnotationMetadata();
                classes.put(type.getClassName(), type);
                bytes.add(Files.readAllBytes(file));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The methods that take jobs. */
    List<Worker> workers() {
        List<Worker> workers = new ArrayList<>();
        classes.values().forEach(type -> type.getAnnotatedMethods(JOB_WORKER).forEach(method -> {
            String jobType = (String) method.getAnnotationAttributes(JOB_WORKER).get("type");
            workers.add(new Worker(jobType.isEmpty() ? method.getMethodName() : jobType, type.getClassName()));
        }));
        return workers;
    }

    /** The form keys with a view of their own, one for each view. */
    List<Handling> views() {
        return handling(TASK_VIEW);
    }

    /** The form keys with a handler, one for each handler. */
    List<Handling> handlers() {
        return handling(TASK_HANDLER);
    }

    /** The decisions that are asked outside of any process, each with the name of the class that asks. */
    Map<String, String> decisions() {
        Map<String, String> decisions = new TreeMap<>();
        classes.values().stream().filter(type -> type.hasAnnotation(ASKS_DECISION))
                .forEach(type -> decisions.put((String) type.getAnnotationAttributes(ASKS_DECISION).get("value"), type.getClassName()));
        return decisions;
    }

    private List<Handling> handling(String role) {
        return classes.values().stream().filter(type -> type.hasAnnotation(HANDLES_TASK) && is(type, role))
                .map(type -> new Handling((String) type.getAnnotationAttributes(HANDLES_TASK).get("value"), type.getClassName())).toList();
    }

    private boolean is(AnnotationMetadata type, String role) {
        return type != null && (Arrays.stream(type.getInterfaceNames()).anyMatch(name -> name.equals(role) || is(classes.get(name), role))
                || is(classes.get(type.getSuperClassName()), role));
    }

    /** Whether any class carries this text as a constant. */
    boolean says(String text) {
        byte[] constant = text.getBytes(StandardCharsets.UTF_8);
        // a UTF8 entry of the constant pool: tag 1, then the length in two bytes
        byte[] entry = new byte[constant.length + 3];
        entry[0] = 1;
        entry[1] = (byte) (constant.length >> 8);
        entry[2] = (byte) constant.length;
        System.arraycopy(constant, 0, entry, 3, constant.length);
        return bytes.stream().anyMatch(code -> contains(code, entry));
    }

    private static boolean contains(byte[] code, byte[] part) {
        for (int start = 0; start <= code.length - part.length; start++) {
            if (code[start] == part[0] && Arrays.equals(code, start, start + part.length, part, 0, part.length)) {
                return true;
            }
        }
        return false;
    }

    /** A method that takes jobs of one type. */
    record Worker(String jobType, String className) {}

    /** A class that answers for a human task with this form key. */
    record Handling(String formKey, String className) {}
}
