import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javafx.css.Stylesheet;

/**
 * Makes the jars in a folder fit for the AOT cache. It takes no class from a signed jar, none of
 * the time before Java 6, and no {@code switch} over types, which is linked anew at every start. So
 * signatures are taken off, old classes get the stack maps of newer ones, and such a switch asks
 * {@code instanceof}. The program's stylesheets are compiled beside their text.
 */
final class Refit {
  private static final MethodTypeDesc CHOICE =
      MethodTypeDesc.of(ConstantDescs.CD_int, ConstantDescs.CD_Object, ConstantDescs.CD_int);

  private final ClassFile classFile;

  private Refit(ClassLoader jars) {
    classFile =
        ClassFile.of(
            ClassFile.ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofResourceParsing(jars)
                    .orElse(ClassHierarchyResolver.defaultResolver())));
  }

  public static void main(String[] args) throws IOException {
    List<Path> jars;
    try (Stream<Path> found = Files.list(Path.of(args[0]))) {
      jars = found.filter(path -> path.toString().endsWith(".jar")).toList();
    }
    List<URL> places = new ArrayList<>();
    for (Path jar : jars) {
      places.add(jar.toUri().toURL());
    }
    Refit refit;
    try (URLClassLoader all = new URLClassLoader(places.toArray(URL[]::new))) {
      refit = new Refit(all);
      for (Path jar : jars) {
        refit.jar(jar);
      }
    }
  }

  private void jar(Path jar) throws IOException {
    try (FileSystem inside = FileSystems.newFileSystem(jar);
        Stream<Path> all = Files.walk(inside.getPath("/"))) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = file.toString();
        if (name.matches("/META-INF/[^/]*\\.(SF|RSA|DSA|EC)")) {
          Files.delete(file);
        } else if (name.equals("/META-INF/MANIFEST.MF")) {
          Files.write(file, withoutDigests(Files.readAllBytes(file)));
        } else if (name.endsWith(".css") && name.startsWith("/tapedeck/")) {
          Files.write(inside.getPath(name.replace(".css", ".bss")), compiled(file));
        } else if (name.endsWith(".class") && !name.contains("META-INF")) {
          byte[] before = Files.readAllBytes(file);
          byte[] after = refitted(before);
          if (after != before) {
            Files.write(file, after);
          }
        }
      }
    }
  }

  private static byte[] withoutDigests(byte[] manifest) throws IOException {
    Manifest read = new Manifest(new ByteArrayInputStream(manifest));
    read.getEntries().clear();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    read.write(out);
    return out.toByteArray();
  }

  private static byte[] compiled(Path sheet) throws IOException {
    Path text = Files.createTempFile("sheet", ".css");
    Path binary = Files.createTempFile("sheet", ".bss");
    Files.copy(sheet, text, StandardCopyOption.REPLACE_EXISTING);
    Stylesheet.convertToBinary(text.toFile(), binary.toFile());
    byte[] bytes = Files.readAllBytes(binary);
    Files.delete(text);
    Files.delete(binary);
    return bytes;
  }

  private byte[] refitted(byte[] bytes) {
    ClassModel model = classFile.parse(bytes);
    boolean old = model.majorVersion() < ClassFile.JAVA_6_VERSION;
    Switches switches = new Switches(model);
    if (!old && !switches.needed()) {
      return bytes;
    }
    try {
      return classFile.transformClass(
          model,
          ClassTransform.transformingMethodBodies(switches.inCode())
              .andThen(old ? Refit::raise : ClassTransform.ACCEPT_ALL)
              .andThen(ClassTransform.endHandler(switches::addMethods)));
    } catch (IllegalArgumentException unusual) {
      System.out.println(
          "left as it is: " + model.thisClass().asInternalName() + ", " + unusual.getMessage());
      return bytes;
    }
  }

  private static void raise(ClassBuilder builder, ClassElement element) {
    if (element instanceof ClassFileVersion) {
      builder.withVersion(ClassFile.JAVA_6_VERSION, 0);
    } else {
      builder.with(element);
    }
  }

  /** The switches over types in one class, each as a method that answers which case it is. */
  private static final class Switches {
    private final ClassModel in;
    private final boolean isInterface;
    private final List<List<ClassDesc>> cases = new ArrayList<>();

    private Switches(ClassModel in) {
      this.in = in;
      isInterface = in.flags().has(AccessFlag.INTERFACE);
    }

    boolean needed() {
      return in.methods().stream()
          .flatMap(method -> method.code().stream())
          .flatMap(code -> code.elementStream())
          .anyMatch(
              each -> each instanceof InvokeDynamicInstruction call && !types(call).isEmpty());
    }

    CodeTransform inCode() {
      return (builder, element) -> {
        if (element instanceof InvokeDynamicInstruction call && !types(call).isEmpty()) {
          cases.add(types(call));
          builder.invokestatic(in.thisClass().asSymbol(), name(cases.size()), CHOICE, isInterface);
        } else {
          builder.with(element);
        }
      };
    }

    void addMethods(ClassBuilder builder) {
      for (int i = 0; i < cases.size(); i++) {
        List<ClassDesc> types = cases.get(i);
        builder.withMethodBody(
            name(i + 1),
            CHOICE,
            ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC,
            code -> {
              code.aload(0).ifThen(Opcode.IFNULL, then -> then.iconst_m1().ireturn());
              for (int k = 0; k < types.size(); k++) {
                int number = k;
                code.iload(1)
                    .loadConstant(number)
                    .ifThen(
                        Opcode.IF_ICMPLE,
                        from ->
                            from.aload(0)
                                .instanceOf(types.get(number))
                                .ifThen(then -> then.loadConstant(number).return_(TypeKind.INT)));
              }
              code.loadConstant(types.size()).ireturn();
            });
      }
    }

    private static String name(int number) {
      return "typeSwitch$" + number;
    }

    /** What a switch tells apart, if that is nothing but classes; else nothing. */
    private static List<ClassDesc> types(InvokeDynamicInstruction call) {
      if (!call.name().equalsString("typeSwitch")
          || !call.bootstrapMethod().owner().displayName().equals("SwitchBootstraps")
          || !call.typeSymbol().returnType().equals(ConstantDescs.CD_int)) {
        return List.of();
      }
      List<ClassDesc> types = new ArrayList<>();
      for (ConstantDesc each : call.bootstrapArgs()) {
        if (!(each instanceof ClassDesc type) || type.isPrimitive()) {
          return List.of();
        }
        types.add(type);
      }
      return types;
    }
  }
}
