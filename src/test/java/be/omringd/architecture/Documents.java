package be.omringd.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The documents of a repository, and what in them and in its source leads nowhere. */
final class Documents {

    private static final Set<String> NOT_OURS = Set.of("target", "node_modules", "data", "frontend", "bundles");
    private static final Pattern SOURCE =
            Pattern.compile(".*\\.(java|bpmn|dmn|form|sql|yaml|yml|xml|properties|html|js|css|sh)|.*/(Dockerfile|omringd)");
    private static final Pattern FENCE = Pattern.compile("(?ms)^ {0,3}(```|~~~).*?^ {0,3}\\1[^\\n]*$");
    private static final Pattern CODE = Pattern.compile("`[^`\\n]*`");
    private static final Pattern LINK =
            Pattern.compile("]\\(\\s*<?([^)\\s>]+)>?(?:\\s+\"[^\"]*\")?\\s*\\)|(?:src|href)=\"([^\"]+)\"|(?m)^ {0,3}\\[[^]]+]:\\s*(\\S+)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+?) *#*$");
    private static final Pattern MENTION = Pattern.compile("(?<![\\w/.-])docs/[\\w/-]+(?:\\.\\w+)?(?:#[\\w-]+)?");
    private static final Pattern OUR_PATH = Pattern.compile("(?:src|processes|forms|docs|bench)/[\\w./-]+");
    /** A name of a class, or of a message: at least two words in one. */
    private static final Pattern NAME = Pattern.compile("(?<![A-Za-z])[A-Z][A-Za-z]*[a-z][A-Z][A-Za-z]*");

    private final Path root;
    private final List<Path> files = new ArrayList<>();
    private final Map<Path, Set<String>> anchors = new HashMap<>();

    Documents(Path root) {
        this.root = root.toAbsolutePath().normalize();
        try {
            Files.walkFileTree(this.root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes any) {
                    String name = folder.getFileName().toString();
                    boolean ours = folder.equals(Documents.this.root) || !NOT_OURS.contains(name) && !name.startsWith(".");
                    return ours ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes any) {
                    files.add(file);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        files.sort(null);
    }

    /** All Markdown files. */
    List<Path> markdown() {
        return files.stream().filter(file -> file.toString().endsWith(".md")).toList();
    }

    /** Links of all Markdown files to a file, or to a heading of one, that is not there. */
    List<String> brokenLinks() {
        List<String> broken = new ArrayList<>();
        for (Path file : markdown()) {
            String text = withoutCode(read(file));
            for (Matcher link = LINK.matcher(text); link.find();) {
                String target = link.group(1) != null ? link.group(1) : link.group(2) != null ? link.group(2) : link.group(3);
                if (!target.matches("[a-z]+:.*|//.*")) {
                    String wrong = target.startsWith("#") ? wrongAnchor(file, target.substring(1)) : wrongPath(file.getParent(), target);
                    if (wrong != null) {
                        broken.add(at(file, text, link.start()) + " leads to " + target + ", " + wrong);
                    }
                }
            }
        }
        return broken;
    }

    /** What the source says of files under {@code docs}, where no such file or heading is there. */
    List<String> brokenMentions() {
        List<String> broken = new ArrayList<>();
        for (Path file : files) {
            if (SOURCE.matcher(file.toString().replace('\\', '/')).matches()) {
                String text = read(file);
                for (Matcher mention = MENTION.matcher(text); mention.find();) {
                    String wrong = wrongPath(root, mention.group());
                    if (wrong != null) {
                        broken.add(at(file, text, mention.start()) + " speaks of " + mention.group() + ", " + wrong);
                    }
                }
            }
        }
        return broken;
    }

    /** Names of classes and messages, and paths, that a document writes as code and that the source does not know. */
    List<String> unknownNames(List<Path> documents) {
        Set<String> known = new HashSet<>();
        for (Path file : files) {
            if (SOURCE.matcher(file.toString().replace('\\', '/')).matches()) {
                for (Matcher name = NAME.matcher(read(file)); name.find();) {
                    known.add(name.group());
                }
            }
        }
        List<String> unknown = new ArrayList<>();
        for (Path document : documents) {
            Path file = root.resolve(document);
            String text = read(file);
            for (Matcher code = CODE.matcher(FENCE.matcher(text).replaceAll(Documents::blank)); code.find();) {
                String inside = code.group().substring(1, code.group().length() - 1);
                for (Matcher name = NAME.matcher(inside); name.find();) {
                    if (!known.contains(name.group()) && !isPartOfAPattern(inside)) {
                        unknown.add(at(file, text, code.start()) + " speaks of " + name.group() + ", which is nowhere in the source");
                    }
                }
                if (OUR_PATH.matcher(inside).matches() && wrongPath(root, inside) != null) {
                    unknown.add(at(file, text, code.start()) + " speaks of " + inside + ", " + wrongPath(root, inside));
                }
            }
        }
        return unknown;
    }

    /** A placeholder or an example stands in it: it names nothing that is there. */
    private static boolean isPartOfAPattern(String code) {
        return code.contains("<") || code.contains("*") || code.contains("…");
    }

    /** The title of a document: its first heading. */
    String title(Path document) {
        Matcher heading = HEADING.matcher(read(root.resolve(document)));
        return heading.find() ? heading.group(1) : "";
    }

    private String wrongPath(Path from, String target) {
        String[] parts = target.split("#", 2);
        Path there = from.resolve(parts[0]).normalize();
        if (!there.startsWith(root) || !exists(there)) {
            return "which is not there";
        }
        return parts.length == 1 ? null : wrongAnchor(there, parts[1]);
    }

    /** With the same capitals, also on a disk that does not care. */
    private boolean exists(Path there) {
        return files.contains(there) || Files.isDirectory(there);
    }

    private String wrongAnchor(Path file, String anchor) {
        return file.toString().endsWith(".md") && !anchors.computeIfAbsent(file, Documents::anchorsOf).contains(anchor)
                ? "and that file has no such heading" : null;
    }

    /** The names that a forge gives to headings. */
    private static Set<String> anchorsOf(Path file) {
        Map<String, Integer> times = new TreeMap<>();
        Set<String> anchors = new HashSet<>();
        for (Matcher heading = HEADING.matcher(FENCE.matcher(read(file)).replaceAll(Documents::blank)); heading.find();) {
            String name = heading.group(1).replaceAll("!?\\[([^]]*)]\\([^)]*\\)", "$1").toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N}\\p{M} _-]", "").replace(' ', '-');
            int before = times.merge(name, 1, Integer::sum) - 1;
            anchors.add(before == 0 ? name : name + "-" + before);
        }
        return anchors;
    }

    private static String withoutCode(String text) {
        return CODE.matcher(FENCE.matcher(text).replaceAll(Documents::blank)).replaceAll(Documents::blank);
    }

    /** As long and with as many lines, so that what comes behind keeps its place. */
    private static String blank(MatchResult code) {
        return code.group().chars().mapToObj(c -> c == '\n' ? "\n" : " ").collect(Collectors.joining());
    }

    private String at(Path file, String text, int position) {
        return root.relativize(file).toString().replace('\\', '/') + ":"
                + (1 + text.substring(0, position).chars().filter(c -> c == '\n').count());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).replace("\r\n", "\n");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " cannot be read", unreadable);
        }
    }
}
