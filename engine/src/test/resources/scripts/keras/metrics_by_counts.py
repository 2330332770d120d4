# AUC, shares at bounds and other metrics made of counts.
import tensorflow as tf
K=tf.keras.metrics
y=[0,0,1,1,0,1,1,0]; p=[.1,.6,.35,.8,.2,.9,.55,.45]
for m in [K.AUC(), K.AUC(curve='PR'), K.AUC(name='prc', curve='PR', summation_method='minoring'), K.AUC(summation_method='majoring'), K.AUC(num_thresholds=5), K.AUC(thresholds=[.3,.5,.7]), K.SensitivityAtSpecificity(.5), K.SpecificityAtSensitivity(.5), K.PrecisionAtRecall(.6), K.RecallAtPrecision(.6), K.SensitivityAtSpecificity(.5, num_thresholds=1)]:
    m.update_state(y,p); print(m.name, m.result(), len(m.variables), [v.path for v in m.variables])
    # expect: auc tf.Tensor(0.8125, shape=(), dtype=float32) 4 ['auc/true_positives', 'auc/false_positives', 'auc/true_negatives', 'auc/false_negatives']
    # expect: auc_1 tf.Tensor(0.8369187, shape=(), dtype=float32) 4 ['auc_1/true_positives', 'auc_1/false_positives', 'auc_1/true_negatives', 'auc_1/false_negatives']
    # expect: prc tf.Tensor(0.56666666, shape=(), dtype=float32) 4 ['prc/true_positives', 'prc/false_positives', 'prc/true_negatives', 'prc/false_negatives']
    # expect: auc_2 tf.Tensor(0.8125, shape=(), dtype=float32) 4 ['auc_2/true_positives', 'auc_2/false_positives', 'auc_2/true_negatives', 'auc_2/false_negatives']
    # expect: auc_3 tf.Tensor(0.875, shape=(), dtype=float32) 4 ['auc_3/true_positives', 'auc_3/false_positives', 'auc_3/true_negatives', 'auc_3/false_negatives']
    # expect: auc_4 tf.Tensor(0.875, shape=(), dtype=float32) 4 ['auc_4/true_positives', 'auc_4/false_positives', 'auc_4/true_negatives', 'auc_4/false_negatives']
    # expect: sensitivity_at_specificity tf.Tensor(1.0, shape=(), dtype=float32) 4 ['sensitivity_at_specificity/true_positives', 'sensitivity_at_specificity/false_positives', 'sensitivity_at_specificity/true_negatives', 'sensitivity_at_specificity/false_negatives']
    # expect: specificity_at_sensitivity tf.Tensor(1.0, shape=(), dtype=float32) 4 ['specificity_at_sensitivity/true_positives', 'specificity_at_sensitivity/false_positives', 'specificity_at_sensitivity/true_negatives', 'specificity_at_sensitivity/false_negatives']
    # expect: precision_at_recall tf.Tensor(0.75, shape=(), dtype=float32) 4 ['precision_at_recall/true_positives', 'precision_at_recall/false_positives', 'precision_at_recall/true_negatives', 'precision_at_recall/false_negatives']
    # expect: recall_at_precision tf.Tensor(1.0, shape=(), dtype=float32) 4 ['recall_at_precision/true_positives', 'recall_at_precision/false_positives', 'recall_at_precision/true_negatives', 'recall_at_precision/false_negatives']
    # expect: sensitivity_at_specificity_1 tf.Tensor(0.75, shape=(), dtype=float32) 4 ['sensitivity_at_specificity_1/true_positives', 'sensitivity_at_specificity_1/false_positives', 'sensitivity_at_specificity_1/true_negatives', 'sensitivity_at_specificity_1/false_negatives']
m=K.AUC(from_logits=True); m.update_state(y,[-1.,2.,.5,3.,-2.,.1,.2,-.3]); print(m.result())
# expect: tf.Tensor(0.8125, shape=(), dtype=float32)
Y=[[1,0,0],[0,1,0],[0,0,1]]; P=[[.7,.2,.1],[.3,.4,.3],[.6,.3,.1]]
for m in [K.Precision(class_id=0), K.Recall(top_k=2), K.Precision(top_k=1), K.Recall(class_id=2, thresholds=.05), K.OneHotMeanIoU(3), K.OneHotIoU(3,[0,2]), K.PearsonCorrelation(), K.ConcordanceCorrelation(), K.TopKCategoricalAccuracy(k=2), K.Precision(thresholds=[.3,.5])]:
    m.update_state(Y,P); print(m.name, m.result())
    # expect: precision tf.Tensor(0.5, shape=(), dtype=float32)
    # expect: recall tf.Tensor(0.6666667, shape=(), dtype=float32)
    # expect: precision_1 tf.Tensor(0.6666667, shape=(), dtype=float32)
    # expect: recall_1 tf.Tensor(1.0, shape=(), dtype=float32)
    # expect: one_hot_mean_io_u tf.Tensor(0.49999997, shape=(), dtype=float32)
    # expect: one_hot_io_u tf.Tensor(0.25, shape=(), dtype=float32)
    # expect: pearson_correlation tf.Tensor(0.39495793, shape=(), dtype=float32)
    # expect: concordance_correlation tf.Tensor(0.14982635, shape=(), dtype=float32)
    # expect: top_k_categorical_accuracy tf.Tensor(0.6666667, shape=(), dtype=float32)
    # expect: precision_2 tf.Tensor([0.6666667 0.5      ], shape=(2,), dtype=float32)
print(K.top_k_categorical_accuracy(Y,P,k=1), K.sparse_top_k_categorical_accuracy([0,1,2],P,k=2), K.concordance_correlation(tf.constant(P),tf.constant(P)*2), K.pearson_correlation(tf.constant(Y,tf.float32),tf.constant(P)))
# expect: tf.Tensor([1. 1. 0.], shape=(3,), dtype=float32) tf.Tensor([1. 1. 0.], shape=(3,), dtype=float32) tf.Tensor([0.60487795 0.0727272  0.52413774], shape=(3,), dtype=float32) tf.Tensor([ 0.987829   1.        -0.8029551], shape=(3,), dtype=float32)
print(K.get('Mean').name, K.get('AUC').name, K.deserialize(K.serialize(K.Mean(name='q'))).name)
# expect: mean auc_6 q
for a in ['x', 5]:
    try: K.get(a)
    except ValueError as e: print(e)
    # expect: Could not interpret metric identifier: x
    # expect: Could not interpret metric identifier: 5
try: K.SensitivityAtSpecificity(2.)
except ValueError as e: print(e)
# expect: Argument `specificity` must be in the range [0, 1]. Received: specificity=2.0
try: K.AUC(num_thresholds=1)
except ValueError as e: print(e)
# expect: Argument `num_thresholds` must be an integer > 1. Received: num_thresholds=1
try: K.AUC(curve='X')
except ValueError as e: print(e)
# expect: Invalid AUC curve value: "X". Expected values are ["PR", "ROC", "PRGAIN"]
L=tf.keras.losses
try: L.get('nope')
except ValueError as e: print(e)  # expect: Could not interpret loss identifier: nope
m=tf.keras.Sequential([tf.keras.Input((2,)),tf.keras.layers.Dense(1,'sigmoid', kernel_initializer='ones')])
m.compile('sgd','bce' if 0 else 'binary_crossentropy',metrics=['AUC', K.AUC(name='prc',curve='PR'),'Precision',K.Recall(),'mae','cosine_similarity'])
print(m.evaluate(tf.constant([[1.,2.],[0.,-1.],[.3,.2]]), tf.constant([[1.],[0.],[0.]]), verbose=0, return_dict=True))
# expect: {'AUC': 1.0, 'Precision': 0.5, 'cosine_similarity': 0.3333333432674408, 'loss': 0.4453086853027344, 'mae': 0.312942236661911, 'prc': 1.0, 'recall_2': 1.0}
