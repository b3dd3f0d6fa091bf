package be.omringd.processes;

import be.omringd.casefile.CaseAccess;
import be.omringd.casefile.CaseKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.asm.AnnotationVisitor;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.Handle;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;
import org.springframework.asm.RecordComponentVisitor;
import org.springframework.asm.SpringAsmInfo;
import org.springframework.asm.Type;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.classreading.SimpleMetadataReaderFactory;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/** What the compiled classes say about processes, read without loading them. */
final class CompiledCode {

    private static final String CONFIGURATION = "org.springframework.context.annotation.Configuration";
    private static final String JOB_WORKER = "io.camunda.client.annotation.JobWorker";
    private static final String SERVICE_TASK = "be.omringd.engine.ServiceTask";
    private static final String TASK_HEADER = "Lbe/omringd/engine/TaskHeader;";
    private static final String HANDLES_TASK = "be.omringd.inbox.HandlesTask";
    private static final String TASK_VIEW = "be.omringd.inbox.ui.TaskView";
    private static final String ASKS_DECISION = "be.omringd.engine.AsksDecision";
    private static final String BEGINS_TASK = "be.omringd.inbox.BeginsTask";
    private static final String COMMANDS = "be/omringd/engine/ProcessCommands";
    private static final Set<String> SENDS = Set.of("publish", "startBeside");
    private static final String ANSWERS = "be/omringd/form/FormValues";
    private static final Set<String> READS = Set.of(
            "text", "number", "integer", "bool", "date", "time", "dateTime", "instant", "list", "choices");

    /** Methods that are told a step by its id, and one that is told several. */
    private static final Set<String> NAME_A_STEP = Set.of(
            "be/omringd/inbox/WorkItemSummary.isAt", "be/omringd/inbox/CurrentTask.isAt", "be/omringd/demo/Destination.leaves");
    private static final String NAMES_STEPS = "be/omringd/demo/Destination.at";
    private static final String NAMES_PROCESS = "be/omringd/inbox/WorkItemSummary.isIn";
    private static final String NAMES_PROCESS_AND_MESSAGE = "be/omringd/engine/ProcessRuns.hears";
    private static final Set<String> IDS = Set.of("elementId", "processId");
    private static final String TASK = "be/omringd/inbox/CurrentTask";
    /** Parameters that are no variables. */
    private static final Set<String> GIVEN = Set.of("be/omringd/engine/ProcessStep", TASK, ANSWERS);
    private static final Set<String> READS_OF_TASK = Set.of("text", "number");

    private final Map<String, AnnotationMetadata> classes = new HashMap<>();
    private final List<Sending> sendings = new ArrayList<>();
    private final List<Reading> readings = new ArrayList<>();
    private final List<Reading> jobReadings = new ArrayList<>();
    private final List<Reading> taskReadings = new ArrayList<>();
    private final List<Reading> steps = new ArrayList<>();
    private final List<Reading> processes = new ArrayList<>();
    private final List<Reading> compared = new ArrayList<>();
    private final Map<String, Set<String>> texts = new HashMap<>();
    private final Map<String, Set<String>> callers = new HashMap<>();
    private final Map<String, Set<String>> recordComponents = new HashMap<>();
    private final Map<String, Set<String>> headers = new HashMap<>();

    /** Reads all classes under a folder, say {@code target/classes/be}. */
    CompiledCode(Path folder) {
        MetadataReaderFactory reader = new SimpleMetadataReaderFactory(CompiledCode.class.getClassLoader());
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".class")).sorted().toList()) {
                AnnotationMetadata type = reader.getMetadataReader(new FileSystemResource(file)).getAnnotationMetadata();
                classes.put(type.getClassName(), type);
                collectCalls(Files.readAllBytes(file));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** By what it is decided who sees the cases whose kind a module registers, by the last part of its package; loads those classes. */
    Map<String, Set<CaseAccess>> kinds() {
        Map<String, Set<CaseAccess>> kinds = new TreeMap<>();
        classes.values().stream().filter(type -> type.hasAnnotation(CONFIGURATION)).forEach(type -> {
            Class<?> loaded = ClassUtils.resolveClassName(type.getClassName(), CompiledCode.class.getClassLoader());
            String module = loaded.getPackageName().substring(loaded.getPackageName().lastIndexOf('.') + 1);
            Arrays.stream(loaded.getDeclaredFields()).filter(field -> field.getType() == CaseKind.class)
                    .forEach(field -> kinds.computeIfAbsent(module, any -> new TreeSet<>())
                            .add(((CaseKind) ReflectionUtils.getField(accessible(field), null)).access()));
        });
        return kinds;
    }

    private static Field accessible(Field field) {
        ReflectionUtils.makeAccessible(field);
        return field;
    }

    /** The methods that take jobs, each with every type that it takes. */
    List<Worker> workers() {
        List<Worker> workers = new ArrayList<>();
        classes.values().forEach(type -> {
            type.getAnnotatedMethods(SERVICE_TASK).forEach(method -> {
                Map<String, Object> asks = method.getAnnotationAttributes(SERVICE_TASK);
                String resultVariable = (String) asks.get("resultVariable");
                Set<String> answers = resultVariable.isEmpty()
                        ? recordComponents.getOrDefault(method.getReturnTypeName(), Set.of())
                        : Set.of(resultVariable);
                Set<String> headers = this.headers.getOrDefault(type.getClassName() + "#" + method.getMethodName(), Set.of());
                for (String jobType : (String[]) asks.get("value")) {
                    workers.add(new Worker(jobType, type.getClassName(), method.getMethodName(), false, headers, answers));
                }
            });
            type.getAnnotatedMethods(JOB_WORKER).forEach(method -> {
                Map<String, Object> asks = method.getAnnotationAttributes(JOB_WORKER);
                workers.add(new Worker((String) asks.get("type"), type.getClassName(), method.getMethodName(),
                        Arrays.equals((boolean[]) asks.get("streamEnabled"), new boolean[] {true}), Set.of(), Set.of()));
            });
        });
        return workers;
    }

    /** The form keys with a view of their own, one for each view. */
    List<Handling> views() {
        return classes.values().stream().filter(type -> type.hasAnnotation(HANDLES_TASK) && is(type, TASK_VIEW)).map(
                type -> new Handling((String) type.getAnnotationAttributes(HANDLES_TASK).get("value"), type.getClassName(), null)).toList();
    }

    /** The form keys with a handler, one for each method that takes answers. */
    List<Handling> handlers() {
        return methods(HANDLES_TASK);
    }

    /** The form keys whose form begins with what is known, one for each method that gives it. */
    List<Handling> beginnings() {
        return methods(BEGINS_TASK);
    }

    private List<Handling> methods(String annotation) {
        return classes.values().stream().flatMap(type -> type.getAnnotatedMethods(annotation).stream().map(method -> new Handling(
                (String) method.getAnnotationAttributes(annotation).get("value"), type.getClassName(), method.getMethodName()))).toList();
    }

    /** The decisions that are asked outside of any process, each with the name of the class that asks. */
    Map<String, String> decisions() {
        Map<String, String> decisions = new TreeMap<>();
        classes.values().stream().filter(type -> type.hasAnnotation(ASKS_DECISION))
                .forEach(type -> decisions.put((String) type.getAnnotationAttributes(ASKS_DECISION).get("value"), type.getClassName()));
        return decisions;
    }

    private boolean is(AnnotationMetadata type, String role) {
        return type != null && (Arrays.stream(type.getInterfaceNames()).anyMatch(name -> name.equals(role) || is(classes.get(name), role))
                || is(classes.get(type.getSuperClassName()), role));
    }

    /** The messages for the engine, each with the method that sends it. */
    List<Sending> sendings() {
        return sendings;
    }

    /** The fields of answers that are read by a name that stands there. */
    List<Reading> readings() {
        return readings;
    }

    /** The variables of their jobs that workers read. */
    List<Reading> jobReadings() {
        return jobReadings;
    }

    /** The variables that came with a human task and are read by a name that stands there. */
    List<Reading> taskReadings() {
        return taskReadings;
    }

    /** Where the code names steps of processes by their ids. */
    List<Reading> steps() {
        return steps;
    }

    /** Where the code names processes by their ids. */
    List<Reading> processes() {
        return processes;
    }

    /** Where the code compares the id of a step or a process with a text, which nobody would find wrong. */
    List<Reading> compared() {
        return compared;
    }

    /** All texts that stand in the file of a class. */
    Set<String> textsIn(String className) {
        Set<String> found = new TreeSet<>();
        texts.forEach((other, said) -> {
            if (outermost(other).equals(className)) {
                found.addAll(said);
            }
        });
        return found;
    }

    /** All texts that stand in a class and those beside it in its package, except in one of them and what is nested in that. */
    Set<String> textsBeside(String className, String except) {
        Set<String> found = new TreeSet<>();
        texts.forEach((other, said) -> {
            if (packageOf(other).equals(packageOf(className)) && !outermost(other).equals(except)) {
                found.addAll(said);
            }
        });
        return found;
    }

    /** All texts that stand in the files of which a class calls that one. */
    Set<String> textsWhereCalled(String calledClass) {
        Set<String> files = new TreeSet<>();
        callers.getOrDefault(calledClass.replace('.', '/'), Set.of()).forEach(caller -> files.add(outermost(caller)));
        Set<String> found = new TreeSet<>();
        texts.forEach((other, said) -> {
            if (files.contains(outermost(other))) {
                found.addAll(said);
            }
        });
        return found;
    }

    /** The class of the file that a class stands in. */
    static String outermost(String className) {
        return className.contains("$") ? className.substring(0, className.indexOf('$')) : className;
    }

    private static String packageOf(String className) {
        return className.substring(0, className.lastIndexOf('.'));
    }

    private void collectCalls(byte[] code) {
        new ClassReader(code).accept(new ClassVisitor(SpringAsmInfo.ASM_VERSION) {
            private String className;

            @Override
            public void visit(int version, int access, String name, String signature, String superName, String[] interfaces) {
                className = name;
            }

            @Override
            public RecordComponentVisitor visitRecordComponent(String name, String descriptor, String signature) {
                recordComponents.computeIfAbsent(className.replace('/', '.'), any -> new TreeSet<>()).add(name);
                return null;
            }

            @Override
            public MethodVisitor visitMethod(int access, String method, String descriptor, String signature, String[] exceptions) {
                // what the interface itself passes on is named by its caller
                return className.equals(COMMANDS) ? null : new Calls(className.replace('/', '.'), method, descriptor);
            }
        }, ClassReader.SKIP_FRAMES);
    }

    /**
     * Reads what one method sends and which answers it reads. The message is the first text after {@code ProcessCommands} were taken at
     * hand, the field the text right before the call.
     */
    private final class Calls extends MethodVisitor {

        private final String className;
        private final String method;
        private String firstText;
        private String textJustNow;
        private List<String> textsSince = new ArrayList<>();
        private List<String> textsBefore = List.of();
        private String lastCall = "";

        private final List<String> parameters = new ArrayList<>();
        private final Type[] parameterTypes;
        private List<Reading> readParameters;

        Calls(String className, String method, String descriptor) {
            super(SpringAsmInfo.ASM_VERSION);
            this.parameterTypes = Type.getArgumentTypes(descriptor);
            this.className = className;
            this.method = method.startsWith("lambda$") ? method.split("\\$")[1] : method;
        }

        @Override
        public void visitParameter(String name, int access) {
            parameters.add(name);
        }

        @Override
        public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
            String annotation = Type.getType(descriptor).getClassName();
            if (annotation.equals(SERVICE_TASK)) {
                readParameters = jobReadings;
            } else if (annotation.equals(HANDLES_TASK) || annotation.equals(BEGINS_TASK)) {
                readParameters = taskReadings;
            }
            return null;
        }

        @Override
        public AnnotationVisitor visitParameterAnnotation(int parameter, String descriptor, boolean visible) {
            if (descriptor.equals(TASK_HEADER)) {
                headers.computeIfAbsent(className + "#" + method, any -> new TreeSet<>()).add(parameters.get(parameter));
            }
            return null;
        }

        /** The parameters of what does a step are variables of its process, apart from headers and what is no variable at all. */
        @Override
        public void visitCode() {
            for (int i = 0; readParameters != null && i < parameters.size(); i++) {
                String parameter = parameters.get(i);
                if (!GIVEN.contains(parameterTypes[i].getInternalName())
                        && !headers.getOrDefault(className + "#" + method, Set.of()).contains(parameter)) {
                    readParameters.add(new Reading(parameter, className, method));
                }
            }
        }

        @Override
        public void visitInsn(int opcode) {
            textJustNow = null;
        }

        @Override
        public void visitVarInsn(int opcode, int local) {
            textJustNow = null;
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
            textJustNow = null;
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
            textJustNow = null;
            if (opcode == Opcodes.GETSTATIC) {
                textsSince.clear();
            }
            if (opcode == Opcodes.GETFIELD && descriptor.equals("L" + COMMANDS + ";")) {
                firstText = null;
            }
        }

        @Override
        public void visitLdcInsn(Object value) {
            textJustNow = value instanceof String text ? text : null;
            if (textJustNow != null) {
                textsSince.add(textJustNow);
                texts.computeIfAbsent(className, any -> new TreeSet<>()).add(textJustNow);
            }
            if (firstText == null) {
                firstText = textJustNow;
            }
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            callers.computeIfAbsent(owner, any -> new TreeSet<>()).add(className);
            if (owner.equals(COMMANDS) && SENDS.contains(name)) {
                sendings.add(new Sending(firstText, className, method));
                firstText = null;
            }
            if (owner.equals(ANSWERS) && READS.contains(name) && textJustNow != null) {
                readings.add(new Reading(textJustNow, className, method));
            }
            if (textJustNow != null && owner.equals(TASK) && READS_OF_TASK.contains(name)) {
                taskReadings.add(new Reading(textJustNow, className, method));
            }
            String called = owner + "." + name;
            if (NAME_A_STEP.contains(called) && textJustNow != null) {
                steps.add(new Reading(textJustNow, className, method));
            }
            if (called.equals(NAMES_STEPS)) {
                textsSince.forEach(text -> steps.add(new Reading(text, className, method)));
            }
            if (called.equals(NAMES_PROCESS) && textJustNow != null) {
                processes.add(new Reading(textJustNow, className, method));
            }
            if (called.equals(NAMES_PROCESS_AND_MESSAGE) && !textsSince.isEmpty()) {
                processes.add(new Reading(textsSince.getFirst(), className, method));
            }
            if (called.equals("java/lang/String.equals") && IDS.contains(lastCall)) {
                Stream.concat(textsBefore.stream(), textsSince.stream())
                        .forEach(text -> compared.add(new Reading(text, className, method)));
            }
            lastCall = name;
            textsBefore = textsSince;
            textsSince = new ArrayList<>();
            textJustNow = null;
        }
    }

    /**
     * A method that takes jobs of one type.
     *
     * @param pushed the broker hands over jobs as they are made, before its log has them
     * @param headers what it reads of the headers of a task
     * @param answers the variables that the process gets
     */
    record Worker(String jobType, String className, String method, boolean pushed, Set<String> headers, Set<String> answers) {

        /** In short, as {@code LusWorkers.countMembers}. */
        String name() {
            return className + "." + method;
        }
    }

    /**
     * What answers for a human task with this form key.
     *
     * @param method null where it is a class, as views are
     */
    record Handling(String formKey, String className, String method) {

        /** In short, as {@code LusTasks.networkMap}. */
        String name() {
            return method == null ? className : className + "." + method;
        }
    }

    /**
     * A method that sends a message.
     *
     * @param message null where the method does not say its name as a constant
     */
    record Sending(String message, String className, String method) {}

    /** A method that reads a field of answers. */
    record Reading(String field, String className, String method) {}
}
