import tensorflow as tf

print(tf.config.list_physical_devices('GPU'), tf.config.experimental.list_physical_devices('GPU'))  # expect: [] []
print(tf.config.list_physical_devices('CPU'))  # expect: [PhysicalDevice(name='/physical_device:CPU:0', device_type='CPU')]
print(tf.config.list_logical_devices())  # expect: [LogicalDevice(name='/device:CPU:0', device_type='CPU')]
for gpu in tf.config.experimental.list_physical_devices('GPU'):
    tf.config.experimental.set_memory_growth(gpu, True)
cpu = tf.config.list_physical_devices()[0]
print(cpu.name, cpu.device_type)  # expect: /physical_device:CPU:0 CPU
tf.debugging.set_log_device_placement(False)
tf.config.set_soft_device_placement(True)
print(tf.test.is_gpu_available(), repr(tf.test.gpu_device_name()), tf.test.is_built_with_cuda())  # expect: False '' False
print(tf.version.VERSION)  # expect: 2.21.0
