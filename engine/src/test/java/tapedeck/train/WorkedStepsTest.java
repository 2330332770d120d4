package tapedeck.train;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tapedeck.tape.Engine;
import tapedeck.tape.Variable;
import tapedeck.tensor.DType;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** Three steps on (x − 4)², against what Keras 3.15 gave for the variable and its slots. */
class WorkedStepsTest {
  /** These use powers, whose last digit is the mathematical library's own. */
  private static final Set<String> WITH_POWERS =
      Set.of(
          "Adam",
          "AdamW",
          "Adamax",
          "Nadam",
          "Ftrl",
          "Lamb",
          "Adafactor",
          "Muon",
          "ScheduleFreeAdamW");

  private static final String FLOAT32 =
      """
      SGD | learning_rate=0.1 | 0 | x 0.8 1.44 1.9520001
      SGD | | 0 | x 0.08 0.1584 0.235232
      SGD | learning_rate=0.1, momentum=0.9 | 0 | x 0.8 2.16 3.752 | momentum 0.8 1.36 1.592
      SGD | learning_rate=0.1, momentum=0.9, nesterov=True | 0 | x 1.52 3.1104 4.433408 | momentum 0.8 1.216 1.2723199
      RMSprop | | 0 | x 0.0031622779 0.005455576 0.0073753726 | velocity 6.4 12.149884 17.31745
      RMSprop | learning_rate=0.1 | 0 | x 0.31622776 0.5364926 0.7161419 | velocity 6.4 11.188071 14.867617
      RMSprop | learning_rate=0.1, momentum=0.9 | 0 | x 0.31622776 0.8210976 1.4447277 | velocity 6.4 11.188071 14.111431 | momentum -0.31622776 -0.5048698 -0.6236301
      RMSprop | learning_rate=0.1, centered=True | 0 | x 0.3333333 0.57743084 0.7863079 | velocity 6.4 11.137777 14.709591 | average_gradient -0.8 -1.4533334 -1.9925139
      Adam | | 0 | x 0.000999993 0.001999976 0.0029999549 | momentum -0.8 -1.5198 -2.16742 | velocity 0.064 0.12790401 0.19171213
      Adam | learning_rate=0.1 | 0 | x 0.09999929 0.19992428 0.29972404 | momentum -0.8 -1.5000002 -2.1100154 | velocity 0.064 0.124776036 0.18241356
      Adam | learning_rate=0.1, amsgrad=True | 0 | x 0.09999929 0.19992428 0.29972404 | momentum -0.8 -1.5000002 -2.1100154 | velocity 0.064 0.124776036 0.18241356 | velocity_hat 0.064 0.124776036 0.18241356
      AdamW | | 0 | x 0.000999993 0.0019999722 0.002999943 | momentum -0.8 -1.5198 -2.16742 | velocity 0.064 0.12790401 0.19171214
      AdamW | learning_rate=0.1, weight_decay=0.1 | 1 | x 1.0899993 1.1790073 1.2669718 | momentum -0.6 -1.1220002 -1.5739987 | velocity 0.036000002 0.06983642 0.10159859
      Adagrad | | 0 | x 0.0009992197 0.0017059621 0.002283046 | accumulator 64.1 128.06802 192.01344
      Adagrad | learning_rate=0.5 | 0 | x 0.49960983 0.8287373 1.0848355 | accumulator 64.1 113.110916 153.33855
      Adadelta | | 0 | x 1.4142137e-06 2.8464433e-06 4.290859e-06 | accumulated_grad 3.2 6.239998 9.127994 | accumulated_delta_var 1e-07 1.9756408e-07 2.920027e-07
      Adadelta | learning_rate=1.0 | 0 | x 0.0014142136 0.0028461963 0.0042900294 | accumulated_grad 3.2 6.2377377 9.121299 | accumulated_delta_var 1e-07 1.9752875e-07 2.91885e-07
      Adamax | | 0 | x 0.0009999998 0.002000118 0.0030003502 | momentum -0.8 -1.5198 -2.16742 | norm 8.0 7.998 7.996
      Adamax | learning_rate=0.1 | 0 | x 0.09999999 0.19878295 0.29631382 | momentum -0.8 -1.5 -2.1102433 | norm 8.0 7.992 7.9840083
      Nadam | | 0 | x 0.0010627878 0.0018362866 0.0025474997 | momentum -0.8000002 -1.5197878 -2.1674418 | velocity 0.063999176 0.12790035 0.19171289 | u_product 0.46799996 0.22711101 0.11397993
      Nadam | learning_rate=0.1 | 0 | x 0.10627878 0.1827269 0.25258026 | momentum -0.8000002 -1.4987445 -2.1123247 | velocity 0.063999176 0.124578655 0.18273962 | u_product 0.46799996 0.22711101 0.11397993
      Ftrl | | 0 | x 0.0009992197 0.0017059621 0.002283046 | accumulator 64.1 128.06802 192.01344 | linear -8.0 -19.305885 -31.63592
      Ftrl | learning_rate=0.5 | 0 | x 0.49960983 0.8287373 1.0848354 | accumulator 64.1 113.110916 153.33855 | linear -8.0 -17.627842 -26.867023
      Ftrl | learning_rate=0.5, l1_regularization_strength=0.1, l2_regularization_strength=0.1, beta=0.1 | 0 | x 0.48134062 0.8053588 1.0583464 | accumulator 64.1 113.623856 154.44678 | linear -8.0 -17.591507 -26.82888
      Lion | | 0 | x 0.001 0.002 0.003 | momentum -0.07999992 -0.15917985 -0.23754796
      Lion | learning_rate=0.1 | 0 | x 0.1 0.2 0.3 | momentum -0.07999992 -0.15719986 -0.23162779
      Lamb |  | 0 | x 0.0009999934 0.0010009934 0.0010019944 | momentum -0.8 -1.5198 -2.1676197 | velocity 0.064 0.12790401 0.19174409
      Lamb | learning_rate=0.1 | 1 | x 1.1 1.21 1.3310001 | momentum -0.6 -1.1200001 -1.5660001 | velocity 0.036000002 0.06960401 0.10067081
      Adafactor | | 0 | x 1.0000001111620804e-06 2.000000222324161e-06 3.000000106112566e-06 | r 0.0 0.0 0.0 | c 0.0 0.0 0.0 | velocity 64.0 63.99998092651367 63.999961853027344
      Adafactor | learning_rate=0.1 | 1 | x 1.100000023841858 1.2083935737609863 1.3254798650741577 | r 0.0 0.0 0.0 | c 0.0 0.0 0.0 | velocity 36.0 34.64453887939453 33.202701568603516
      Muon |  | 0 | x 0.000999993 0.0019999722 0.002999943 | momentum -0.8 -1.5198 -2.16742 | velocity 0.064 0.12790401 0.19171214
      Muon | learning_rate=0.1 | 1 | x 1.0995992 1.1990561 1.2982987 | momentum -0.6 -1.1200802 -1.568261 | velocity 0.036000002 0.0696133 0.100924835
      ScheduleFreeAdamW |  | 0 | x 0.0025 0.003749605 0.0049991296 | momentum 0.0025 0.00499921 0.007498177 | velocity 0.063999176 0.12785438 0.19160578
      ScheduleFreeAdamW | learning_rate=0.1, warmup_steps=2 | 1 | x 1.05 1.099578 1.148873 | momentum 1.05 1.1491562 1.247463 | velocity 0.035999537 0.070773095 0.104351684
      """;

  private static final String FLOAT64 =
      """
      SGD | learning_rate=0.1 | 0 | x 0.800000011920929 1.4400000190734863 1.9520000228881835
      SGD | | 0 | x 0.07999999821186066 0.1583999964952469 0.23523199484801294
      SGD | learning_rate=0.1, momentum=0.9 | 0 | x 0.800000011920929 2.1600000107288357 3.7519999805688853 | momentum 0.800000011920929 1.3599999988079068 1.5919999698400495
      SGD | learning_rate=0.1, momentum=0.9, nesterov=True | 0 | x 1.5200000035762784 3.110399979758262 4.433407934708596 | momentum 0.800000011920929 1.2159999983310696 1.2723199762058255
      RMSprop | | 0 | x 0.0031622777856632135 0.005455575570776722 0.0073753725123636045 | velocity 6.399999999999999 12.149884711086194 17.317450303473013
      RMSprop | learning_rate=0.1 | 0 | x 0.31622776825846943 0.5364925993455056 0.7161418590336901 | velocity 6.399999999999999 11.18807114213999 14.867617433681371
      RMSprop | learning_rate=0.1, momentum=0.9 | 0 | x 0.31622776825846943 0.8210975907781282 1.444727691929228 | velocity 6.399999999999999 11.18807114213999 14.111432238868638 | momentum -0.31622776825846943 -0.5048698225196587 -0.6236301011510998
      RMSprop | learning_rate=0.1, centered=True | 0 | x 0.33333333540686855 0.5774308676522211 0.7863078544073956 | velocity 6.399999999999999 11.137777771695404 14.709591780805795 | average_gradient -0.7999999999999998 -1.453333332918626 -1.992513826096319
      Adam | | 0 | x 0.0009999929764758597 0.0019999795594360078 0.002999955348063974 | momentum -0.7999999999999998 -1.5198000014047044 -2.167420005352347 | velocity 0.06400000000000006 0.1279040042246967 0.19171211687424305
      Adam | learning_rate=0.1 | 0 | x 0.09999929438798001 0.1999246078411802 0.2997240752762884 | momentum -0.7999999999999998 -1.5000001411224035 -2.110015205441927 | velocity 0.06400000000000006 0.12477602201509713 0.1824135379374461
      Adam | learning_rate=0.1, amsgrad=True | 0 | x 0.09999929438798001 0.1999246078411802 0.2997240752762884 | momentum -0.7999999999999998 -1.5000001411224035 -2.110015205441927 | velocity 0.06400000000000006 0.12477602201509713 0.1824135379374461 | velocity_hat 0.06400000000000006 0.12477602201509713 0.1824135379374461
      AdamW | | 0 | x 0.0009999929764758597 0.001999975559463722 0.0029999433482241246 | momentum -0.7999999999999998 -1.5198000014047044 -2.167420006152341 | velocity 0.06400000000000006 0.1279040042246967 0.19171211700217816
      AdamW | learning_rate=0.1, weight_decay=0.1 | 1 | x 1.0899992809138999 1.1790076142860189 1.2669718498955176 | momentum -0.5999999999999999 -1.1220001438172198 -1.573998606578294 | velocity 0.03600000000000003 0.06983641674032653 0.10159857248461127
      Adagrad | | 0 | x 0.000999219711006229 0.001705962103272475 0.0022830459529667928 | accumulator 64.10000000149012 128.06802896449804 192.0134498184201
      Adagrad | learning_rate=0.5 | 0 | x 0.49960983177292084 0.8287373367624993 1.0848355415770898 | accumulator 64.10000000149012 113.11092532077332 153.33855283775014
      Adadelta | | 0 | x 1.4142136074475469e-06 2.84644315419517e-06 4.290859114312551e-06 | accumulated_grad 3.200000000000003 6.2399977372586335 9.127993296088277 | accumulated_delta_var 9.99999968750001e-08 1.9756406101703176e-07 2.920027213487006e-07
      Adadelta | learning_rate=1.0 | 0 | x 0.001414213540276008 0.00284619650566623 0.004290029604234018 | accumulated_grad 3.200000000000003 6.2377376583355515 9.12129848117662 | accumulated_delta_var 9.99999968750001e-08 1.975287576896388e-07 2.9188502063114997e-07
      Adamax | | 0 | x 0.0009999997965789201 0.0020001180563216456 0.0030003504847617643 | momentum -0.7999999999999998 -1.519800000040684 -2.167419976425351 | norm 8.0 7.998000000406842 7.995999763887356
      Adamax | learning_rate=0.1 | 0 | x 0.09999997639826383 0.19878294815278477 0.2963138426920495 | momentum -0.7999999999999998 -1.5000000047203468 -2.110243414617755 | norm 8.0 7.992 7.984008
      Nadam | | 0 | x 0.0010627878615787067 0.0018362894012319466 0.0025475001136411853 | momentum -0.8000001907348633 -1.519787785699756 -2.167441903662272 | velocity 0.06399917602539062 0.12790034944301842 0.1917128797489822 | u_product 0.468 0.22711104000000001 0.11397994511155203
      Nadam | learning_rate=0.1 | 0 | x 0.10627878269357668 0.1827271720706692 0.25258029659434333 | momentum -0.8000001907348633 -1.4987445817162668 -2.1123248354194035 | velocity 0.06399917602539062 0.12457865657495412 0.18273961648084425 | u_product 0.468 0.22711104000000001 0.11397994511155203
      Ftrl | | 0 | x 0.0009992197117856514 0.0017059621043277531 0.002283045954172278 | accumulator 64.10000000149012 128.06802896447311 192.01344981836144 | linear -8.0 -19.305885307969277 -31.635919214402385
      Ftrl | learning_rate=0.5 | 0 | x 0.499609832162632 0.8287373372769336 1.0848355421534999 | accumulator 64.10000000149012 113.11092530986019 153.33855281378575 | linear -8.0 -17.62784320390636 -26.867025106126583
      Ftrl | learning_rate=0.5, l1_regularization_strength=0.1, l2_regularization_strength=0.1, beta=0.1 | 0 | x 0.4813405848208293 0.8053588075175827 1.0583463488896767 | accumulator 64.10000000149012 113.62385632160621 154.44678571642814 | linear -8.0 -17.591506046074027 -26.828880194961872
      Lion | | 0 | x 0.0010000000474974513 0.0020000000949949026 0.003000000142492354 | momentum -0.07999992370605469 -0.1591798489561111 -0.23754797572690908
      Lion | learning_rate=0.1 | 0 | x 0.10000000149011612 0.20000000298023224 0.30000000447034836 | momentum -0.07999992370605469 -0.1571998508155339 -0.23162778126770053
      Lamb |  | 0 | x 0.0009999933592579544 0.0010009933526647094 0.0010019943460649189 | momentum -0.7999999999999998 -1.519800001328148 -2.1676198025248 | velocity 0.06400000000000006 0.12790400421245074 0.19174407242890384
      Lamb | learning_rate=0.1 | 1 | x 1.1000000014901161 1.2100000032782554 1.3310000054091216 | momentum -0.5999999999999999 -1.1199999997019767 -1.5659999990761277 | velocity 0.03600000000000003 0.06960399996542936 0.1006707958922933
      Adafactor | | 0 | x 1.0000000949949049e-06 2.000000083577061e-06 2.999999970157267e-06 | r 0.0 0.0 0.0 | c 0.0 0.0 0.0 | velocity 64.0 63.999981620826865 63.999962677073896
      Adafactor | learning_rate=0.1 | 1 | x 1.1000000014901161 1.2083935193873432 1.3254797696868241 | r 0.0 0.0 0.0 | c 0.0 0.0 0.0 | velocity 36.0 34.64453592124785 33.20269830033301
      Muon |  | 0 | x 0.0009999929764758597 0.001999975559463722 0.0029999433482241246 | momentum -0.7999999999999998 -1.5198000014047044 -2.167420006152341 | velocity 0.06400000000000006 0.1279040042246967 0.19171211700217816
      Muon | learning_rate=0.1 | 1 | x 1.0995992811869635 1.1990565093477836 1.2982987618314479 | momentum -0.5999999999999999 -1.1200801437626071 -1.5682608275167895 | velocity 0.03600000000000003 0.06961329731876478 0.10092482177275414
      ScheduleFreeAdamW |  | 0 | x 0.0024999999409956453 0.0037496092987564116 0.004999131913373078 | momentum 0.0024999999409956453 0.004999218656517178 0.007498177142606414 | velocity 0.06399917602539062 0.1278543797302532 0.19160577330677475
      ScheduleFreeAdamW | learning_rate=0.1, warmup_steps=2 | 1 | x 1.0500000006617247 1.0995782911597434 1.1488732112982367 | momentum 1.0500000006617247 1.1491565816577618 1.2474630515752232 | velocity 0.03599953651428223 0.07077308926069131 0.10435166821142965
      """;

  @TestFactory
  Stream<DynamicTest> stepsOfAFloat32VariableAreKeras() {
    return tests(FLOAT32, DType.FLOAT32);
  }

  @TestFactory
  Stream<DynamicTest> stepsOfAFloat64VariableAreKeras() {
    return tests(FLOAT64, DType.FLOAT64);
  }

  private static Stream<DynamicTest> tests(String table, DType dtype) {
    return table
        .lines()
        .map(String::strip)
        .map(line -> {
          String[] cells = line.split("\\s*\\|\\s*");
          return DynamicTest.dynamicTest(
              "%s(%s), %s".formatted(cells[0], cells[1], dtype), () -> check(cells, dtype));
        });
  }

  private static void check(String[] cells, DType dtype) {
    Variable x =
        new Variable(Tensor.full(dtype, Shape.SCALAR, Double.parseDouble(cells[2])), "x", true);
    Optimizer optimizer = PythonOptions.optimizer(cells[0], cells[1]);
    int slots = cells.length - 4;
    List<List<Tensor>> got = new ArrayList<>();
    for (int step = 0; step < 3; step++) {
      optimizer.minimize(() -> distance(x), List.of(x));
      List<Tensor> now = new ArrayList<>(List.of(x.value()));
      optimizer.slots().forEach(slot -> now.add(slot.value()));
      got.add(now);
    }
    assertEquals(slots, optimizer.slots().size(), "slots");
    assertEquals(3, optimizer.iterations());
    for (int row = 0; row <= slots; row++) {
      String[] numbers = cells[3 + row].split(" ");
      if (row > 0) {
        assertEquals(numbers[0], optimizer.slots().get(row - 1).name());
      }
      for (int step = 0; step < 3; step++) {
        String what = "%s after step %d".formatted(numbers[0], step + 1);
        same(
            what,
            Double.parseDouble(numbers[step + 1]),
            got.get(step).get(row),
            WITH_POWERS.contains(cells[0]) ? 2 : 0);
      }
    }
  }

  private static Tensor distance(Variable x) {
    Engine k = Engine.current();
    Tensor four = Tensor.of(4.0).cast(x.dtype());
    return k.pow(k.sub(x, four), Tensor.of(2.0).cast(x.dtype()));
  }

  private static void same(String what, double expected, Tensor tensor, int ulps) {
    double got = tensor.getDouble(0);
    if (tensor.dtype() == DType.FLOAT32) {
      double allowed = ulps * Math.ulp((float) expected);
      assertEquals((float) expected, (float) got, (float) allowed, what);
    } else {
      assertEquals(expected, got, ulps * Math.ulp(expected), what);
    }
  }

  @TestFactory
  Stream<DynamicTest> everyOptimizerIsInBothTables() {
    return Optimizers.all().stream()
        .map(declared ->
            DynamicTest.dynamicTest(
                declared.name(),
                () ->
                    assertAll(
                        Stream.of(FLOAT32, FLOAT64)
                            .map(table ->
                                () ->
                                    assertTrue(
                                        table
                                            .lines()
                                            .anyMatch(line ->
                                                line.strip()
                                                    .startsWith(declared.name() + " |")))))));
  }

  @TestFactory
  Stream<DynamicTest> slotsAreNamedAsKerasListsThem() {
    return Stream.of(
            "SGD(momentum=0.9): x_0_momentum y_0_momentum",
            "Adam(amsgrad=True, use_ema=True, gradient_accumulation_steps=2): x_0_average"
                + " y_0_average x_0_gradient_accumulator y_0_gradient_accumulator x_0_momentum"
                + " x_0_velocity y_0_momentum y_0_velocity x_0_velocity_hat y_0_velocity_hat",
            "RMSprop(centered=True, momentum=0.9): x_0_velocity y_0_velocity x_0_momentum"
                + " y_0_momentum x_0_average_gradient y_0_average_gradient",
            "Muon(use_ema=True): x_0_average y_0_average x_0_momentum x_0_velocity y_0_momentum"
                + " y_0_velocity",
            "Ftrl(): x_0_accumulator x_0_linear y_0_accumulator y_0_linear")
        .map(line ->
            DynamicTest.dynamicTest(
                line.substring(0, line.indexOf(':')),
                () -> {
                  String[] parts = line.split("[():]+ ?");
                  int open = line.indexOf('(');
                  Optimizer optimizer =
                      Objects.requireNonNull(Optimizers.named(parts[0]))
                          .make(PythonOptions.of(line.substring(open + 1, line.indexOf(')'))));
                  optimizer.build(
                      List.of(
                          new Variable(Tensor.of(0f), "x", true),
                          new Variable(Tensor.of(Shape.of(2), 1f, 2f), "y", true)));
                  assertEquals(
                      line.substring(line.indexOf(": ") + 2),
                      String.join(" ", optimizer.slots().stream().map(Slot::fullName).toList()));
                  assertTrue(
                      optimizer.slots().stream()
                          .allMatch(slot ->
                              Objects.requireNonNull(slot.variable())
                                  .shape()
                                  .equals(slot.value().shape())));
                }));
  }
}
